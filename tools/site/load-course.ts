import type { Course } from "#content/course.ts";
import { printProblems } from "#content/problem.ts";
import { readCourse } from "#content/read-course.ts";
import { collectManifest } from "../grade/collect-manifest.ts";

/**
 * Reads the course below `root`.
 * @throws {ContentError} with every problem, each with file and line
 */
export async function loadCourse(root: string): Promise<Course> {
  const course = await readCourse(root, collectManifest);
  if (!course.ok) throw new ContentError(printProblems(course.error), course.error.length);
  return course.value;
}

class ContentError extends Error {
  override readonly name = "ContentError";

  constructor(problems: string, count: number) {
    super(`${count} ${count === 1 ? "problem" : "problems"} in lessons/ and exercises/:\n${problems}`);
  }
}
