import { lessonFrontmatter, type LessonFrontmatter } from "#course/lesson.ts";
import type { Disk } from "./disk.ts";
import { parseFrontmatter } from "./frontmatter.ts";
import { headingsOf } from "./mdx.ts";
import type { ProblemList } from "./problem.ts";
import { LESSON_TAGS, readBody, type Body } from "./read-body.ts";
import type { LevelFolder } from "./read-levels.ts";

export interface LessonFile {
  readonly file: string;
  readonly level: LevelFolder;
  readonly head: LessonFrontmatter;
  readonly body: Body;
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

const NAME = /^(\d\d)-([a-z0-9-]+)\.mdx$/;

/** All lessons of a level in the order of their numbers. */
export async function readLessons(
  level: LevelFolder,
  disk: Disk,
  problems: ProblemList,
): Promise<LessonFile[]> {
  const names = disk.list(level.folder).filter((name) => name.endsWith(".mdx"));
  const read = await Promise.all(names.map((name) => readLesson(level, name, disk, problems)));
  return read.filter((lesson) => lesson !== undefined);
}

async function readLesson(
  level: LevelFolder,
  name: string,
  disk: Disk,
  problems: ProblemList,
): Promise<LessonFile | undefined> {
  const file = `${level.folder}/${name}`;
  const slug = NAME.exec(name)?.[2];
  if (slug === undefined) {
    problems.add(file, 1, "a lesson's file is called <two digits>-<slug>.mdx");
    return undefined;
  }
  const page = parseFrontmatter(file, disk.read(file), lessonFrontmatter, problems);
  if (page === undefined) return undefined;
  if (page.head.id !== slug)
    problems.add(file, 2, `id "${page.head.id}" differs from the file's name "${slug}"`);

  const body = await readBody(
    { file, ...page },
    LESSON_TAGS,
    { folder: level.folder, page: slug },
    disk,
    problems,
  );
  return body === undefined
    ? undefined
    : { file, level, head: page.head, body, headings: headingsOf(page.body) };
}
