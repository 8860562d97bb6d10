import { expect, test } from "vitest";
import { EXERCISE, FAILED, settled } from "../testing/fake-world.ts";
import { openedWorkbench } from "../testing/opened-workbench.ts";
import { PREDICTIONS } from "../testing/sample-predictions.ts";
import { createAnswerNotes } from "./answer-notes.ts";

const ANSWER = { text: "25", sure: 0.7 };

function memory(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

test("an answer that no run has met is there after a reload, and the run after it is held against it", async () => {
  const place = memory();
  const predictions = [PREDICTIONS.ratio];
  const before = await openedWorkbench({ predictions, answers: createAnswerNotes(() => place) });
  before.bench.predict("hit-ratio", ANSWER);

  const { bench, world } = await openedWorkbench({ predictions, answers: createAnswerNotes(() => place) });
  expect(bench.get().predicting.answers).toEqual({ "hit-ratio": ANSWER });
  void bench.run();
  await settled();
  await world.pending[0]?.answer(FAILED);
  expect(world.facts).toMatchObject([{}, { kind: "prediction-made", answer: 0.25 }]);
});

test("who doesn't want to be asked has no answers, after a reload neither", async () => {
  const notes = createAnswerNotes(memory);
  const place = memory();
  const { bench } = await openedWorkbench({ answers: createAnswerNotes(() => place) });
  bench.predict("hit-ratio", ANSWER);
  bench.askPredictions(false);
  expect(createAnswerNotes(() => place).read(EXERCISE)).toEqual({});
  expect(notes.read(EXERCISE)).toEqual({});
});

test.each(["{", "null", "3", '{"hit-ratio":{"text":5,"sure":1}}'])("a note that reads %s is none", (text) => {
  const place = memory({ [`hotpath.answers.${EXERCISE}`]: text });
  expect(createAnswerNotes(() => place).read(EXERCISE)).toEqual({});
});

test("where nothing can be kept, nothing breaks", () => {
  const notes = createAnswerNotes(() => {
    throw new Error("SecurityError");
  });
  notes.write(EXERCISE, { "hit-ratio": ANSWER });
  expect(notes.read(EXERCISE)).toEqual({});
});
