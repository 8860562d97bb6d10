import { assert } from "#base/assert.ts";
import { taskFrontmatter } from "#course/exercise.ts";
import type { LabJob } from "#features/labs/lab-job.ts";
import type { LabSuite } from "#features/labs/suites.ts";
import { compile } from "#grader/compile.ts";
import { isCounted } from "#grader/is-counted.ts";

/** Labs name no limits: what an exercise gets that names none holds for them. */
const LIMITS = taskFrontmatter.shape.limits.parse({});

/** A lab's suite compiled, all that the sandbox needs but the submission. Build time only. */
export function labJob({ source, manifest }: LabSuite): LabJob {
  const suite = compile(source, "suite.ts");
  assert(suite.ok, "a lab's suite compiles");
  return { suite: suite.value, manifest, limits: LIMITS, counted: isCounted(source) };
}
