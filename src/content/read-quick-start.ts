import { quickStartFrontmatter } from "#course/quick-start.ts";
import type { QuickStartContent, Task } from "./course.ts";
import type { Disk } from "./disk.ts";
import { parseFrontmatter } from "./frontmatter.ts";
import type { InternalLink } from "./markdown.ts";
import type { ProblemList } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { readTask, type CollectManifest } from "./read-task.ts";

const FILE = "lessons/quick-start.mdx";

/** `lessons/quick-start.mdx` with the steps in `lessons/quick-start/<step>/`. */
export async function readQuickStart(
  disk: Disk,
  collectManifest: CollectManifest,
  problems: ProblemList,
): Promise<{ readonly content: QuickStartContent; readonly links: readonly InternalLink[] } | undefined> {
  if (!disk.exists(FILE)) {
    problems.add(FILE, 1, "the quick start is missing");
    return undefined;
  }
  const page = parseFrontmatter(FILE, disk.read(FILE), quickStartFrontmatter, problems);
  if (page === undefined) return undefined;
  const home = { folder: "lessons", page: "quick-start" };
  const body = await readBody({ file: FILE, ...page }, ["Step"], home, disk, problems);
  if (body === undefined) return undefined;

  const shown = body.contents.tags.map((tag) => tag.attributes["id"]);
  const steps: Record<string, Task> = {};
  for (const step of page.head.steps) {
    if (!shown.includes(step.id))
      problems.add(FILE, 1, `step "${step.id}" has no <Step id="${step.id}" /> in the text`);
    const task = await readTask(`lessons/quick-start/${step.id}`, disk, collectManifest, problems);
    if (task !== undefined) steps[step.id] = task;
  }
  for (const tag of body.contents.tags) {
    const known = page.head.steps.some((step) => step.id === tag.attributes["id"]);
    if (!known)
      problems.add(
        FILE,
        tag.line,
        `<Step> names "${tag.attributes["id"] ?? ""}", which is not in the frontmatter`,
      );
  }
  const content = { head: page.head, body: body.compiled, parts: body.parts, steps };
  return { content, links: body.contents.links };
}
