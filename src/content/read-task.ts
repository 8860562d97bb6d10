import { compile } from "#grader/compile.ts";
import { isCounted } from "#grader/is-counted.ts";
import type { Task } from "./course.ts";
import type { Disk } from "./disk.ts";
import type { ProblemList } from "./problem.ts";

/** Runs a suite without judging and tells the full names of its tests in order; rejects when it does not load. */
export type CollectManifest = (compiledSuite: string, solution: string) => Promise<readonly string[]>;

/** `starter.ts`, `solution.ts` and `suite.ts` of a folder; undefined when one is missing or broken. */
export async function readTask(
  folder: string,
  disk: Disk,
  collectManifest: CollectManifest,
  problems: ProblemList,
): Promise<Task | undefined> {
  const missing = ["starter.ts", "solution.ts", "suite.ts"].filter(
    (name) => !disk.exists(`${folder}/${name}`),
  );
  for (const name of missing) problems.add(`${folder}/${name}`, 1, "the file is missing");
  if (missing.length > 0) return undefined;

  const [starter, solution, suite] = ["starter.ts", "solution.ts", "suite.ts"].map((name) =>
    disk.read(`${folder}/${name}`),
  );
  if (starter === undefined || solution === undefined || suite === undefined) return undefined;
  const compiled = compile(suite, "suite.ts");
  if (!compiled.ok) {
    problems.add(`${folder}/suite.ts`, compiled.error.line, compiled.error.message);
    return undefined;
  }
  try {
    const tests = await collectManifest(compiled.value, solution);
    if (tests.length === 0) problems.add(`${folder}/suite.ts`, 1, "the suite holds no test");
    return { starter, solution, suite, compiledSuite: compiled.value, tests, counted: isCounted(suite) };
  } catch (error) {
    problems.add(
      `${folder}/suite.ts`,
      1,
      `the suite does not load: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}
