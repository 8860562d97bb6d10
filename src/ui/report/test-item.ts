import type { Failure, TestResult } from "#grader/report.ts";
import type { Stage } from "#grader/verdict.ts";

/** One test as the list shows it, before, during and after its run. */
export interface TestItem {
  readonly name: string;
  /** its groups, joined by " › "; empty without any */
  readonly group: string;
  readonly status: TestResult["status"] | "too slow" | "waiting" | "running" | "comparing speeds";
  readonly failure?: Failure;
}

/** Joins the parts of a test's full name, in manifests, stages and on screen. */
const JOINT = " › ";

export function itemsOfReport(tests: readonly TestResult[]): readonly TestItem[] {
  return tests.map(itemOf);
}

/** The tests before any run. */
export function itemsOfManifest(manifest: readonly string[]): readonly TestItem[] {
  return manifest.map((fullName) => ({ ...named(fullName.split(JOINT)), status: "not run" }));
}

/** The tests of a run under way: those of the manifest, each with what is known of it so far. */
export function itemsOfRun(
  manifest: readonly string[],
  ended: readonly TestResult[],
  stage: Stage | undefined,
): readonly TestItem[] {
  const results = new Map(ended.map((result) => [result.path.join(JOINT), result]));
  return manifest.map((fullName) => {
    const result = results.get(fullName);
    if (result && stage?.kind === "race" && stage.name === fullName)
      return { ...itemOf(result), status: "comparing speeds" };
    if (result) return itemOf(result);
    const isRunning = stage?.kind === "test" && stage.name === fullName;
    return { ...named(fullName.split(JOINT)), status: isRunning ? "running" : "waiting" };
  });
}

function itemOf({ path, status, failure }: TestResult): TestItem {
  return { ...named(path), status: failure?.tooSlow ? "too slow" : status, ...(failure && { failure }) };
}

function named(path: readonly string[]): Pick<TestItem, "name" | "group"> {
  return { name: path.at(-1) ?? "", group: path.slice(0, -1).join(JOINT) };
}
