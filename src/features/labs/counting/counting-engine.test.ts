import { describe, expect, it } from "vitest";
import type { Evidence, GrowthEvidence, ProfileEvidence } from "#grader/evidence.ts";
import type { Program } from "../programs.ts";
import { crashedReport, fakeSandbox, passedReport } from "../testing/fake-sandbox.ts";
import { createCountingEngine, RUNS, type CountingJobs } from "./counting-engine.ts";
import { sayCounting } from "./say-counting.ts";

const LIMITS = { test: 2_000, load: 2_000 };
const JOBS: CountingJobs = {
  counting: { suite: "count", manifest: ["is counted"], limits: LIMITS, counted: true },
  growth: { suite: "grow", manifest: ["grows"], limits: LIMITS, counted: true },
};
const PROGRAM: Program = { id: "p", title: "A program", source: "export const work = () => 1;" };
const GROWTH: GrowthEvidence = {
  kind: "growth",
  title: "Cost",
  points: [
    { size: 1_000, cost: 1_000 },
    { size: 2_000, cost: 4_000 },
  ],
  fits: "n²",
};
const PROFILE: ProfileEvidence = {
  kind: "profile",
  of: "run",
  title: "Cost",
  unit: "cost",
  functions: [],
  nodes: [],
  lines: [{ line: 1, cost: 7, hits: 7, allocations: 0 }],
};
const figure = (value: number): Evidence => ({ kind: "figure", label: "Cost", value, unit: "" });

/** Counts 7 in every run; each run takes a little longer. */
const counting = () =>
  fakeSandbox((job, run) =>
    job.suite === "grow" ? passedReport([GROWTH]) : passedReport([figure(7), PROFILE], run),
  );

describe("counting a program", () => {
  it("runs it twenty times and then asks how it grows", async () => {
    const { sandbox, jobs } = counting();
    const engine = createCountingEngine(sandbox, JOBS);
    await engine.run(PROGRAM);
    expect(jobs.map((job) => job.suite)).toEqual([...Array.from({ length: RUNS }, () => "count"), "grow"]);
    expect(jobs.every((job) => job.submission === PROGRAM.source && job.counted === true)).toBe(true);
    const { phase, runs, profile, growth } = engine.get();
    expect(phase).toBe("done");
    expect(runs.map(({ cost }) => cost)).toEqual(Array.from({ length: RUNS }, () => 7));
    expect(profile).toEqual(PROFILE);
    expect(growth).toEqual(GROWTH);
  });

  it("says cost, time and growth in words", async () => {
    const { sandbox } = counting();
    const engine = createCountingEngine(sandbox, JOBS);
    await engine.run(PROGRAM);
    expect(sayCounting(engine.get(), "2 times")).toBe(
      "20 runs, and each cost 7. By the clock the same runs took 1 ms to 20 ms. " +
        "From 1,000 values to 2,000 the cost becomes 4 times as large: it grows like n². You expected 2 times.",
    );
  });

  it("would tell if the numbers were not equal", async () => {
    const { sandbox } = fakeSandbox((job, run) =>
      passedReport(job.suite === "grow" ? [GROWTH] : [figure(run % 2)]),
    );
    const engine = createCountingEngine(sandbox, JOBS);
    await engine.run(PROGRAM);
    expect(sayCounting(engine.get())).toContain("their costs differ: 1, 0");
  });

  it("stops at a run that does not pass, and says its verdict", async () => {
    const { sandbox, jobs } = fakeSandbox(() => crashedReport("out of memory"));
    const engine = createCountingEngine(sandbox, JOBS);
    await engine.run(PROGRAM);
    expect(jobs).toHaveLength(1);
    expect(sayCounting(engine.get())).toContain("Crashed: out of memory");
  });

  it("keeps what was counted when it is stopped, and drops what comes late", async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { sandbox, stops } = fakeSandbox(async (_, run) => {
      if (run === 4) await gate;
      return passedReport([figure(7)]);
    });
    const engine = createCountingEngine(sandbox, JOBS);
    const running = engine.run(PROGRAM);
    await new Promise((resolve) => setTimeout(resolve));
    engine.stop();
    release();
    await running;
    expect(stops()).toBe(1);
    expect(engine.get()).toMatchObject({ phase: "done", runs: [{ cost: 7 }, { cost: 7 }, { cost: 7 }] });
  });

  it("forgets all of it for another program", async () => {
    const { sandbox } = counting();
    const engine = createCountingEngine(sandbox, JOBS);
    await engine.run(PROGRAM);
    engine.clear();
    expect(engine.get()).toEqual({ phase: "none", runs: [] });
  });
});
