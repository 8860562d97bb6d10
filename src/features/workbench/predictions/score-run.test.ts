import { describe, expect, it, test } from "vitest";
import type { Evidence } from "#grader/evidence.ts";
import { EXERCISE } from "../testing/fake-world.ts";
import { PREDICTIONS } from "../testing/sample-predictions.ts";
import { outcomeText, subjectOf } from "./outcome-text.ts";
import { isAnswer, predictionFacts, scoreRun } from "./score-run.ts";

const { ratio, makespan, growth, line } = PREDICTIONS;
const ALL = [ratio, makespan, growth, line];

const EVIDENCE: readonly Evidence[] = [
  { kind: "figure", label: "Hit ratio", value: 0.75, unit: "%" },
  { kind: "figure", label: "Makespan", value: 320, unit: "ms" },
  { kind: "growth", title: "Lookups", points: [], fits: "n log n" },
  {
    kind: "profile",
    of: "run",
    title: "",
    unit: "cost",
    functions: [],
    nodes: [],
    lines: [
      { line: 3, cost: 40, hits: 1, allocations: 0 },
      { line: 7, cost: 90, hits: 1, allocations: 0 },
    ],
  },
];

const answer = (text: string, sure = 0.9) => ({ text, sure });
const say = (answers: Readonly<Record<string, string>>, evidence = EVIDENCE) => {
  const given = Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, answer(text)]));
  return scoreRun(ALL, given, evidence).outcomes.map(
    ({ prediction, scored }) => `${subjectOf(prediction)}: ${outcomeText(scored)}`,
  );
};

describe("an answer beside what was measured", () => {
  it.each([
    [{ "hit-ratio": "60" }, "Hit ratio: you said 60 %, it was 75 %: off by a factor of 1.25."],
    [{ "hit-ratio": "75 %" }, "Hit ratio: you said 75 %, it was 75 %: right on."],
    [
      { "hit-ratio": "0" },
      "Hit ratio: you said 0 %, it was 75 %: counted as a factor of 151, since a 0 has none.",
    ],
    [
      { makespan: "320 ms" },
      "Makespan: you said “320 ms”, 90 % sure, and that is right. Brier score 0.01; 0 is best, 2 worst.",
    ],
    [
      { makespan: "more" },
      "Makespan: you said “more”, 90 % sure; it was “320 ms”. Brier score 1.72; 0 is best, 2 worst.",
    ],
    [
      { growth: "n" },
      "Lookups: you said “n”, 90 % sure; it was “n log n”. Brier score 1.78; 0 is best, 2 worst.",
    ],
    [{ "hot-line": "7" }, "Hottest line: you said line 7, and it cost most."],
    [{ "hot-line": "line 3" }, "Hottest line: you said line 3; line 7 cost most."],
  ])("%j reads “%s”", (answers, text) => {
    expect(say(answers)).toEqual([text]);
  });

  it("says so where the run measured nothing", () => {
    expect(say({ "hit-ratio": "60" }, [])).toEqual(["Hit ratio: this run didn’t measure it."]);
  });

  it("takes any of several hottest lines", () => {
    const tie = EVIDENCE.map((item) =>
      item.kind === "profile" ? { ...item, lines: item.lines.map((each) => ({ ...each, cost: 90 })) } : item,
    );
    expect(say({ "hot-line": "3" }, tie)).toEqual(["Hottest line: you said line 3, and it cost most."]);
    expect(say({ "hot-line": "7" }, tie)).toEqual(["Hottest line: you said line 7, and it cost most."]);
  });
});

test("a run shows the answer of every question that it measured, answered or not", () => {
  expect(scoreRun(ALL, {}, EVIDENCE)).toEqual({
    outcomes: [],
    shown: ["hit-ratio", "makespan", "growth", "hot-line"],
  });
  expect(scoreRun(ALL, {}, EVIDENCE.slice(1, 2)).shown).toEqual(["makespan"]);
});

test("[P16] the log keeps what was both answered and measured, and nothing else", () => {
  const { outcomes } = scoreRun(
    ALL,
    { "hit-ratio": answer("60"), growth: answer("n²", 0.7), "hot-line": answer("7") },
    EVIDENCE.slice(0, 3),
  );
  const facts = predictionFacts(EXERCISE, 2, outcomes);
  expect(facts[0]?.score).toBeCloseTo(Math.log(1.25), 10);
  expect(facts).toMatchObject([
    {
      kind: "prediction-made",
      exercise: EXERCISE,
      prediction: "hit-ratio",
      topic: "cache",
      attemptsBefore: 2,
      asked: "number",
      answer: 0.6,
      actual: 0.75,
      unit: "%",
    },
    { asked: "growth", answer: "n²", actual: "n log n", sure: 0.7, options: 8 },
  ]);
});

test.each([
  [ratio, "60", true],
  [ratio, "60,5 %", true],
  [ratio, "", false],
  [ratio, "many", false],
  [ratio, "-3", false],
  [ratio, "1e13", false],
  [makespan, "", false],
  [makespan, "more", true],
  [line, "12", true],
  [line, "Line 12", true],
  [line, "1.5", false],
  [line, "0", false],
])("for $id, “%s” is an answer: %s", (prediction, text, isOne) => {
  expect(isAnswer(prediction, answer(text))).toBe(isOne);
});
