import { taskFrontmatter, type TaskFrontmatter } from "#course/exercise.ts";
import type { Task } from "#content/course.ts";
import { openDisk, type Disk } from "#content/disk.ts";
import { parseFrontmatter } from "#content/frontmatter.ts";
import { printProblems, ProblemList } from "#content/problem.ts";
import { readTask } from "#content/read-task.ts";
import { collectManifest } from "../collect-manifest.ts";
import { caughtBy, type Answer } from "./answer.ts";

/** An exercise with every answer that it brings along to prove itself. */
export interface ProvableExercise {
  /** family/slug, by its folder */
  readonly id: string;
  readonly head: TaskFrontmatter;
  readonly task: Task;
  readonly hints: string;
  readonly answers: readonly Answer[];
}

/**
 * All exercises below `root`.
 * @throws {Error} that lists every file that is missing or can't be read as what it should be
 */
export async function readExercises(root: string): Promise<readonly ProvableExercise[]> {
  const disk = openDisk(root);
  const problems = new ProblemList();
  const ids = disk
    .list("exercises")
    .flatMap((family) => disk.list(`exercises/${family}`).map((slug) => `${family}/${slug}`));
  const exercises = await Promise.all(ids.map((id) => readExercise(id, disk, problems)));
  if (problems.all.length > 0) throw new Error(printProblems(problems.all));
  return exercises.filter((exercise) => exercise !== undefined);
}

async function readExercise(
  id: string,
  disk: Disk,
  problems: ProblemList,
): Promise<ProvableExercise | undefined> {
  const folder = `exercises/${id}`;
  const missing = ["task.mdx", "hints.md"].filter((name) => !disk.exists(`${folder}/${name}`));
  for (const name of missing) problems.add(`${folder}/${name}`, 1, "the file is missing");
  if (missing.length > 0) return undefined;

  const file = `${folder}/task.mdx`;
  const page = parseFrontmatter(file, disk.read(file), taskFrontmatter, problems);
  const task = await readTask(folder, disk, collectManifest, problems);
  if (!page || !task) return undefined;
  const answers: Answer[] = [
    { file: "starter.ts", text: task.starter, expected: { kind: "fail" } },
    { file: "solution.ts", text: task.solution, expected: { kind: "pass" } },
    ...readRight(folder, disk),
    ...readWrong(folder, disk, problems),
  ];
  return { id, head: page.head, task, hints: disk.read(`${folder}/hints.md`), answers };
}

function readRight(folder: string, disk: Disk): Answer[] {
  return disk.list(`${folder}/right`).map((name) => ({
    file: `right/${name}`,
    text: disk.read(`${folder}/right/${name}`),
    expected: { kind: "pass" },
  }));
}

function readWrong(folder: string, disk: Disk, problems: ProblemList): Answer[] {
  return disk.list(`${folder}/wrong`).flatMap((name) => {
    const text = disk.read(`${folder}/wrong/${name}`);
    const expected = caughtBy(text);
    if (expected) return [{ file: `wrong/${name}`, text, expected }];
    problems.add(`${folder}/wrong/${name}`, 1, "line 1 must be: // caught by: group › test name");
    return [];
  });
}
