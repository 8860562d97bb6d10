import { expect, test } from "vitest";
import { FAILED, settled } from "../testing/fake-world.ts";
import { openedWorkbench } from "../testing/opened-workbench.ts";
import { PREDICTIONS } from "../testing/sample-predictions.ts";

/* The runs of the fake world measure a hit ratio of 50 % and nothing else. */

const predictions = [PREDICTIONS.ratio, PREDICTIONS.makespan];
const kept = (world: Awaited<ReturnType<typeof openedWorkbench>>["world"]) =>
  world.facts.filter((fact) => fact.kind === "prediction-made");

test("a run keeps the answer with what it measured, after the attempt", async () => {
  const { bench, world } = await openedWorkbench({ predictions });
  bench.predict("hit-ratio", { text: "25", sure: 0.7 });
  void bench.run();
  await settled();
  await world.pending[0]?.answer(FAILED);
  expect(world.facts.map(({ kind }) => kind)).toEqual(["attempt-graded", "prediction-made"]);
  expect(kept(world)).toMatchObject([
    { exercise: "cache/sample", prediction: "hit-ratio", answer: 0.25, actual: 0.5, attemptsBefore: 0 },
  ]);
  expect(bench.get().predicting).toMatchObject({
    shown: ["hit-ratio"],
    outcomes: [{ scored: { actual: 0.5 } }],
  });
});

test("[P16] a run without an answer keeps none, and one that measured nothing leaves the answer for the next", async () => {
  const { bench, world } = await openedWorkbench({ predictions });
  bench.predict("makespan", { text: "more", sure: 0.9 });
  for (const run of [0, 1]) {
    void bench.run();
    await settled();
    await world.pending[run]?.answer(FAILED);
  }
  expect(kept(world)).toEqual([]);
  expect(bench.get().predicting.outcomes).toMatchObject([
    { prediction: { id: "makespan" }, scored: undefined },
  ]);
  expect(bench.get().predicting.answers).toHaveProperty("makespan");
});

test("what is answered while a run goes on is not held against that run", async () => {
  const { bench, world } = await openedWorkbench({ predictions });
  void bench.run();
  await settled();
  bench.predict("hit-ratio", { text: "50", sure: 0.7 });
  await world.pending[0]?.answer(FAILED);
  expect(kept(world)).toEqual([]);
});

test("a prediction is kept once, however many runs follow", async () => {
  const { bench, world } = await openedWorkbench({ predictions });
  bench.predict("hit-ratio", { text: "25", sure: 0.7 });
  for (const run of [0, 1]) {
    void bench.run();
    await settled();
    await world.pending[run]?.answer(FAILED);
  }
  expect(kept(world)).toHaveLength(1);
});

test("a fault of the grader answers nothing", async () => {
  const { bench, world } = await openedWorkbench({ predictions });
  bench.predict("hit-ratio", { text: "25", sure: 0.7 });
  void bench.run();
  await settled();
  await world.pending[0]?.answer({ word: "grader fault", reason: "the frame did not load" });
  expect(world.facts).toEqual([]);
  expect(bench.get().predicting.shown).toEqual([]);
});

test("answers given before predictions were turned off are dropped", async () => {
  const { bench, world } = await openedWorkbench({ predictions });
  bench.predict("hit-ratio", { text: "25", sure: 0.7 });
  bench.askPredictions(false);
  bench.askPredictions(true);
  void bench.run();
  await settled();
  await world.pending[0]?.answer(FAILED);
  expect(kept(world)).toEqual([]);
});
