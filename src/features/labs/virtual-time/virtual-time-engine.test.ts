import { describe, expect, it } from "vitest";
import type { TimelineEvidence } from "#grader/evidence.ts";
import { crashedReport, fakeSandbox, passedReport } from "../testing/fake-sandbox.ts";
import { createVirtualTimeEngine } from "./virtual-time-engine.ts";

const JOB = { suite: "s", manifest: ["t"], limits: { test: 2_000, load: 2_000 } };
const TIMELINE: TimelineEvidence = { kind: "timeline", title: "Jobs", spans: [], marks: [] };

describe("letting virtual time pass", () => {
  it("keeps the timeline and how long one waited for it", async () => {
    const { sandbox, jobs } = fakeSandbox(() => passedReport([TIMELINE], 30));
    const engine = createVirtualTimeEngine(sandbox);
    await engine.run("the pool", JOB);
    expect(jobs).toEqual([{ ...JOB, submission: "the pool" }]);
    expect(engine.get()).toEqual({ phase: "done", timeline: TIMELINE, waited: 33 });
  });

  it("says the verdict where there is no timeline", async () => {
    const engine = createVirtualTimeEngine(fakeSandbox(() => crashedReport("the worker is gone")).sandbox);
    await engine.run("the pool", JOB);
    expect(engine.get()).toEqual({ phase: "failed", problem: "Crashed: the worker is gone" });
  });
});
