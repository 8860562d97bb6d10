import { taskFrontmatter, type TaskFrontmatter } from "#course/exercise.ts";
import type { Prediction } from "#course/prediction.ts";
import type { CompiledBody, Task } from "./course.ts";
import type { Disk } from "./disk.ts";
import { parseFrontmatter } from "./frontmatter.ts";
import { parseInline } from "./inline.ts";
import { compileBody } from "./mdx.ts";
import type { ProblemList } from "./problem.ts";
import { readBody, type Body } from "./read-body.ts";
import { readTask, type CollectManifest } from "./read-task.ts";

export interface ExerciseFile {
  readonly file: string;
  readonly family: string;
  readonly head: Omit<TaskFrontmatter, "predictions">;
  readonly predictions: readonly Prediction[];
  readonly body: Body;
  readonly task: Task;
  readonly hints: readonly CompiledBody[];
}

/** Every `exercises/<family>/<slug>/` that holds a `task.mdx`, or should. */
export async function readExercises(
  disk: Disk,
  collectManifest: CollectManifest,
  problems: ProblemList,
): Promise<ExerciseFile[]> {
  const ids = disk
    .list("exercises")
    .flatMap((family) => disk.list(`exercises/${family}`).map((slug) => `${family}/${slug}`));
  const read = await Promise.all(ids.map((id) => readExercise(id, disk, collectManifest, problems)));
  return read.filter((exercise) => exercise !== undefined);
}

async function readExercise(
  id: string,
  disk: Disk,
  collectManifest: CollectManifest,
  problems: ProblemList,
): Promise<ExerciseFile | undefined> {
  const folder = `exercises/${id}`;
  const file = `${folder}/task.mdx`;
  if (!disk.exists(file)) {
    problems.add(file, 1, "the exercise has no task.mdx");
    return undefined;
  }
  const page = parseFrontmatter(file, disk.read(file), taskFrontmatter, problems);
  const task = await readTask(folder, disk, collectManifest, problems);
  const hints = await readHints(`${folder}/hints.md`, disk, problems);
  if (page === undefined || task === undefined) return undefined;
  if (page.head.id !== id) problems.add(file, 2, `id "${page.head.id}" differs from the folder "${id}"`);

  const [family = "", slug = ""] = id.split("/");
  const body = await readBody({ file, ...page }, [], { folder, page: slug }, disk, problems);
  if (body === undefined) return undefined;
  const { predictions: blocks, ...head } = page.head;
  const predictions = blocks.map((block) => ({ ...block, ask: parseInline(block.ask) }));
  return { file, family, head, predictions, body, task, hints };
}

/** `## 1`, `## 2`, `## 3` … each becomes one hint. */
async function readHints(file: string, disk: Disk, problems: ProblemList): Promise<readonly CompiledBody[]> {
  if (!disk.exists(file)) {
    problems.add(file, 1, "the file is missing");
    return [];
  }
  const parts = disk
    .read(file)
    .split(/^## \d+\s*$/m)
    .slice(1);
  if (parts.length < 3)
    problems.add(file, 1, `three hints or more are needed (## 1, ## 2, ## 3); found ${parts.length}`);
  return Promise.all(parts.map((part) => compileBody(part.trim())));
}
