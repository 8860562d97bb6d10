import { compile } from "../compile.ts";
import type { WorkerMessage } from "../protocol.ts";
import { runJob } from "./run-job.ts";
import type { WorkerTools } from "./worker-tools.ts";

const SUBMISSION = `
export const double = (value: number): number => value * 2;
export async function later<T>(value: T): Promise<T> {
  await new Promise<void>((resolve) => setTimeout(resolve, 50));
  return value;
}`;

const SUITE = `
import { beforeEach, describe, expect, it } from "vitest";
import { evidence, virtualClock } from "#grader";
import { double, later } from "./solution";

let doubled = 0;
describe("double", () => {
  beforeEach(() => {
    doubled = double(2);
  });
  it.each([4])("is %d", (expected) => {
    expect(doubled).toBe(expected);
    expect({ list: [doubled] }).toEqual({ list: [4] });
    expect(() => double(1)).not.toThrow();
  });
  it("is wrong", () => {
    expect([doubled, { a: 1 }]).toEqual([5, { a: 2 }]);
  });
});
it("comes later", async () => {
  const clock = virtualClock();
  await expect(clock.settle(later("x"))).resolves.toBe("x");
  evidence.figure("time", clock.now(), { unit: "ms" });
});`;

const MANIFEST = ["double › is 4", "double › is wrong", "comes later"];
const EXPECTED = "passed failed passed finished";

/**
 * Judges a submission of ours, so that the tools are compiled by the engine before a learner waits for them.
 * False when the result is not what it must be: then nothing that this worker says can be trusted.
 */
export async function warmUp(tools: WorkerTools): Promise<boolean> {
  const suite = compile(SUITE, "suite.ts");
  if (!suite.ok) return false;
  const seen: string[] = [];
  const job = {
    submission: SUBMISSION,
    suite: suite.value,
    manifest: MANIFEST,
    limits: { load: 0, test: 0 },
  };
  await runJob({ kind: "job", nonce: "", job }, tools, (message: WorkerMessage) => {
    if (message.kind === "test-end") seen.push(message.status);
    if (message.kind === "done") seen.push(message.ending.kind);
  });
  return seen.join(" ") === EXPECTED;
}
