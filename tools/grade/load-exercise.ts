import { taskFrontmatter } from "#course/exercise.ts";
import { openDisk, type Disk } from "#content/disk.ts";
import { parseFrontmatter } from "#content/frontmatter.ts";
import { printProblems, ProblemList } from "#content/problem.ts";
import { readTask } from "#content/read-task.ts";
import type { Job } from "#grader/job.ts";
import { collectManifest } from "./collect-manifest.ts";
import { CommandError } from "./command-error.ts";

/** All of a job but the submission. */
export type Exercise = Omit<Job, "submission">;

/**
 * Reads one exercise below `root` by its id, e.g. `cache/simple-cache`.
 * @throws {CommandError} when there is none of this id, with those that are near
 */
export async function loadExercise(root: string, id: string): Promise<Exercise> {
  const disk = openDisk(root);
  const ids = allIds(disk);
  if (!ids.includes(id)) throw new CommandError(unknown(id, ids));

  const problems = new ProblemList();
  const folder = `exercises/${id}`;
  const page = parseFrontmatter(
    `${folder}/task.mdx`,
    disk.read(`${folder}/task.mdx`),
    taskFrontmatter,
    problems,
  );
  const task = await readTask(folder, disk, collectManifest, problems);
  if (!page || !task) throw new CommandError(`The exercise ${id} is broken:\n${printProblems(problems.all)}`);
  return {
    suite: task.compiledSuite,
    manifest: task.tests,
    limits: page.head.limits,
    counted: task.counted,
  };
}

function allIds(disk: Disk): readonly string[] {
  const folders = disk
    .list("exercises")
    .flatMap((family) => disk.list(`exercises/${family}`).map((slug) => `${family}/${slug}`));
  return folders.filter((id) => disk.exists(`exercises/${id}/task.mdx`));
}

function unknown(id: string, ids: readonly string[]): string {
  const words = id.toLowerCase().split(/[/-]/).filter(Boolean);
  const near = ids.filter((candidate) => words.some((word) => candidate.includes(word)));
  const list = (near.length > 0 ? near : ids).map((candidate) => `  ${candidate}`).join("\n");
  return `There is no exercise “${id}”. ${near.length > 0 ? "Did you mean one of these?" : "These exist:"}\n${list}`;
}
