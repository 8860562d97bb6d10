import type { BodyParts, CompiledBody } from "./course.ts";
import type { Disk } from "./disk.ts";
import { readContents, type Contents } from "./markdown.ts";
import { compileBody } from "./mdx.ts";
import { readParts, type PartsHome } from "./parts.ts";
import type { ProblemList } from "./problem.ts";

/** The tags that may stand in a lesson; an exercise's task and a hint are plain Markdown. */
export const LESSON_TAGS = ["Listing", "Exercise", "Lab", "Misconception", "Tradeoff"] as const;

export interface Body {
  readonly contents: Contents;
  readonly parts: BodyParts;
  readonly compiled: CompiledBody;
}

/** Parses, validates and compiles one MDX body; undefined when it does not parse. */
export async function readBody(
  page: { readonly file: string; readonly body: string; readonly bodyLine: number },
  allowedTags: readonly string[],
  home: PartsHome,
  disk: Disk,
  problems: ProblemList,
): Promise<Body | undefined> {
  const contents = readContents(page, problems);
  if (contents === undefined) return undefined;
  for (const tag of contents.tags) {
    if (!allowedTags.includes(tag.name)) {
      const allowed = allowedTags.length > 0 ? allowedTags.map((name) => `<${name}>`).join(", ") : "none";
      problems.add(
        tag.file,
        tag.line,
        `<${tag.name}> is not a tag that may stand here (allowed: ${allowed})`,
      );
    }
  }
  const parts = await readParts(contents, home, disk, problems);
  return { contents, parts, compiled: await compileBody(page.body) };
}
