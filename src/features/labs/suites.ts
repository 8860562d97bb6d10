import type { Manifest } from "./lab-job.ts";
import type { Question } from "./timing/questions.ts";

/*
 * What judges an exercise runs these pages' programs too: each suite is compiled at build and goes to the sandbox with
 * its program as the submission. Tests of `tools/grade` hold what each must record.
 */

/** A suite as text, with the full names of its tests. */
export interface LabSuite {
  readonly source: string;
  readonly manifest: Manifest;
}

/** Six jobs of 3.9 s together, on two workers, in virtual time. */
export const VIRTUAL_TIME: LabSuite = {
  manifest: ["takes 2,000 ms of virtual time"],
  source: `import { expect, it } from "vitest";
import { evidence, virtualClock } from "#grader";
import { runInPool } from "./solution";

it("takes 2,000 ms of virtual time", async () => {
  const clock = virtualClock();
  const job = (ms: number, index: number) => () => clock.work("job " + (index + 1), ms);
  const jobs = [1000, 400, 700, 900, 300, 600].map(job);
  await clock.settle(runInPool(jobs, 2));
  evidence.timeline("Six jobs on two workers", clock.spans);
  expect(clock.now()).toBe(2000);
});
`,
};

const NUMBERS = `/** The numbers below \`size\`, each once, in an order that looks random. */
const numbers = (size: number) => Array.from({ length: size }, (_, index) => (index * 7919) % size);
`;

/** One counted call. */
export const COUNTING: LabSuite = {
  manifest: ["is counted"],
  source: `import { it } from "vitest";
import { cost, evidence } from "#grader";
import { work } from "./solution";

${NUMBERS}
it("is counted", () => {
  const input = numbers(1000);
  evidence.figure("Cost", cost(() => work(input)).total);
});
`,
};

/** Counted calls with inputs that double. */
export const GROWTH: LabSuite = {
  manifest: ["grows"],
  source: `import { it } from "vitest";
import { growth } from "#grader";
import { work } from "./solution";

${NUMBERS}
it("grows", () => {
  growth(numbers, (input) => work(input), { sizes: [250, 500, 1000, 2000, 4000], title: "Cost by number of values" });
});
`,
};

/** A race of the two pieces of work of a question, asked as an exercise would ask. */
export function raceSuite({ long, short, atLeast }: Question): LabSuite {
  return {
    manifest: ["race"],
    source: `import { it } from "vitest";
import { race } from "#grader";
import { mix } from "./solution";

it("race", () => {
  race({ baseline: () => mix(${long}), submission: () => mix(${short}) }, { atLeast: ${atLeast} });
});
`,
  };
}
