import { describe, expect, it } from "vitest";
import { verdictText } from "../verdict-text.ts";
import { createSampleReferee, type SampleReferee } from "./sample-referee.ts";

const job = { manifest: ["right", "fast"], limits: { load: 1_000, test: 500 } };
const request = { test: 1, side: "submission" } as const;
const timing = { compile: 1, suite: 2 };

const loading = { kind: "stage" };
const running = { kind: "stage", test: 1 };
const sample = { kind: "sample", perCall: 0.25 };
const passed = { kind: "test-end", test: 1, status: "passed" };
const finished = { kind: "done", ending: { kind: "finished" }, timing };

function follow(messages: readonly object[], from = 0) {
  const referee = createSampleReferee({ job, request, nonce: "n", startedAt: 0 });
  messages.forEach((message, index) =>
    referee.receive({ nonce: "n", sequence: from + index, message }, index),
  );
  return referee;
}

const wordsOf = ({ sample: came }: SampleReferee) =>
  came?.kind === "ended" ? verdictText(came.verdict) : (came?.kind ?? "none");

describe("[G103] a sample is taken from the worker that was asked, once, in its order", () => {
  it("comes when the worker is through", () => {
    const messages = [loading, running, sample, passed];
    expect(follow(messages).sample).toBeUndefined();
    expect(follow([...messages, finished]).sample).toEqual({ kind: "taken", perCall: 0.25 });
  });

  it.each([
    ["before its test", [loading, sample]],
    ["twice", [loading, running, sample, sample]],
    ["of another test", [loading, { ...running, test: 0 }]],
    ["of no time at all", [loading, running, { ...sample, perCall: 0 }]],
    ["of a time that is none", [loading, running, { ...sample, perCall: Number.NaN }]],
    ["of an endless time", [loading, running, { ...sample, perCall: Infinity }]],
    ["as a number in words", [loading, running, { ...sample, perCall: "0.1" }]],
    ["with a test that ends twice", [loading, running, sample, passed, passed]],
    ["with a race announced", [loading, running, { kind: "race", test: 1, atLeast: 2 }]],
    [
      "with evidence",
      [loading, { kind: "evidence", evidence: { kind: "figure", label: "", value: 1, unit: "" } }],
    ],
  ])("%s it is refused", (_name, messages) => {
    expect(wordsOf(follow(messages))).toMatch(/^Crashed: the worker broke off the protocol/);
  });

  it("with another nonce or out of sequence it is refused", () => {
    const forged = createSampleReferee({ job, request, nonce: "n", startedAt: 0 });
    forged.receive({ nonce: "guessed", sequence: 0, message: loading }, 0);
    expect(wordsOf(forged)).toMatch(/^Crashed/);
    expect(wordsOf(follow([loading], 1))).toMatch(/^Crashed/);
  });

  it("nothing that comes later changes it", () => {
    const referee = follow([loading, running, sample, passed, finished]);
    referee.receive("anything", 9);
    referee.stop(9);
    referee.lost({ kind: "ended" }, 9);
    for (let now = 0; now < 9_000; now += 100) referee.tick(now);
    expect(referee.sample).toEqual({ kind: "taken", perCall: 0.25 });
  });
});

describe("[G104] a worker that ends without a sample says why", () => {
  it("a side that throws fails its test", () => {
    const failure = { message: "Error: too big", frames: [] };
    const referee = follow([loading, running, { ...passed, status: "failed", failure }]);
    expect(referee.sample).toEqual({ kind: "failed", failure });
  });

  it("a side that never ends is timed out, and the sentence says that speeds were compared", () => {
    const referee = follow([loading, running]);
    for (let now = 0; now <= 700; now += 100) referee.tick(now);
    expect(wordsOf(referee)).toBe("Timed out after 0.5 s while comparing speeds in “fast”");
  });

  it.each([
    ["is stopped", "Stopped while comparing speeds in “fast”"],
    ["is lost", /^Crashed: the submission ended its own worker/],
  ])("when it %s", (how, sentence) => {
    const referee = follow([loading, running]);
    if (how === "is stopped") referee.stop(3);
    else referee.lost({ kind: "ended" }, 3);
    expect(wordsOf(referee)).toMatch(sentence);
  });

  it.each([
    ["a test that passes without a race", [loading, running, passed, finished], /^Grader fault/],
    ["a test that does not run", [loading, finished], /^Grader fault/],
    [
      "a crash",
      [loading, { ...finished, ending: { kind: "crashed", reason: "Error: boom", during: "loading" } }],
      "Crashed: Error: boom (while loading)",
    ],
  ])("%s", (_name, messages, sentence) => {
    expect(wordsOf(follow(messages))).toMatch(sentence);
  });
});
