import type { GlossaryFile } from "#course/glossary.ts";
import { LEVELS } from "#course/level.ts";
import type { InternalLink } from "./markdown.ts";
import type { ProblemList } from "./problem.ts";
import type { ExerciseFile } from "./read-exercises.ts";
import type { LessonFile } from "./read-lessons.ts";
import type { LevelFolder } from "./read-levels.ts";

/** Pages that exist whatever the course holds. */
const FIXED_PAGES = [
  "/",
  "/quick-start",
  "/exercises",
  "/progress",
  "/settings",
  "/labs",
  "/labs/how-we-measure",
  "/glossary",
];

export interface Everything {
  readonly levels: readonly LevelFolder[];
  readonly lessons: readonly LessonFile[];
  readonly exercises: readonly ExerciseFile[];
  readonly glossary: GlossaryFile;
  readonly otherLinks: readonly InternalLink[];
}

/** Checks what files say of each other: links, concepts, lessons of exercises, exercises of lessons, ids. */
export function checkReferences(all: Everything, problems: ProblemList): void {
  checkLinks(all, problems);
  checkConcepts(all, problems);
  checkExercisesOfLessons(all, problems);
  checkLessonsOfExercises(all, problems);
  checkUnique(
    all.lessons.map(({ file, head }) => ({ file, id: head.id })),
    problems,
  );
}

function checkLinks({ lessons, exercises, otherLinks }: Everything, problems: ProblemList): void {
  const pages = new Set([
    ...FIXED_PAGES,
    ...LEVELS.map((slug) => `/levels/${slug}`),
    ...lessons.map((lesson) => `/lessons/${lesson.head.id}`),
    ...exercises.map((exercise) => `/exercises/${exercise.head.id}`),
  ]);
  const links = [...lessons, ...exercises].flatMap((page) => page.body.contents.links);
  for (const link of [...links, ...otherLinks]) {
    if (/^(https?|mailto):/.test(link.target)) continue;
    const [page = "", anchor] = link.target.split("#");
    const target = page.replace(/\/$/, "") || (page === "/" ? "/" : "");
    if (target !== "" && !pages.has(target))
      problems.add(link.file, link.line, `link to "${link.target}": there is no such page`);
    if (anchor !== undefined) checkAnchor({ link, target, anchor }, lessons, problems);
  }
}

function checkAnchor(
  { link, target, anchor }: { link: InternalLink; target: string; anchor: string },
  lessons: readonly LessonFile[],
  problems: ProblemList,
): void {
  const lesson = lessons.find(({ file, head }) =>
    target === "" ? file === link.file : target === `/lessons/${head.id}`,
  );
  if (lesson === undefined || lesson.headings.some((heading) => heading.id === anchor)) return;
  problems.add(link.file, link.line, `link to "${link.target}": that lesson has no heading with this id`);
}

function checkConcepts({ lessons, exercises, glossary }: Everything, problems: ProblemList): void {
  for (const { file, head } of [...lessons, ...exercises]) {
    for (const concept of head.concepts) {
      if (!(concept in glossary))
        problems.add(file, 2, `concept "${concept}" is not in lessons/reference/glossary.yaml`);
    }
  }
}

function checkExercisesOfLessons({ lessons, exercises }: Everything, problems: ProblemList): void {
  const known = new Set(exercises.map((exercise) => exercise.head.id));
  for (const lesson of lessons) {
    for (const id of lesson.head.exercises) {
      if (!known.has(id)) problems.add(lesson.file, 2, `exercise "${id}" does not exist`);
    }
    for (const tag of lesson.body.contents.tags.filter(({ name }) => name === "Exercise")) {
      const id = tag.attributes["id"] ?? "";
      if (!lesson.head.exercises.includes(id)) {
        problems.add(
          tag.file,
          tag.line,
          `<Exercise> names "${id}", which is not among the lesson's exercises`,
        );
      }
    }
  }
}

/** An exercise belongs to a lesson that names it, or to one that the level plans. */
function checkLessonsOfExercises({ levels, lessons, exercises }: Everything, problems: ProblemList): void {
  const planned = new Set(levels.flatMap((level) => level.file.planned.map((lesson) => lesson.slug)));
  for (const { file, head } of exercises) {
    const lesson = lessons.find((candidate) => candidate.head.id === head.lesson);
    if (lesson === undefined && !planned.has(head.lesson)) {
      problems.add(file, 2, `lesson "${head.lesson}" does not exist and no level plans it`);
    }
    if (lesson !== undefined && !lesson.head.exercises.includes(head.id)) {
      problems.add(file, 2, `lesson "${head.lesson}" does not name this exercise`);
    }
  }
}

function checkUnique(pages: readonly { file: string; id: string }[], problems: ProblemList): void {
  const seen = new Map<string, string>();
  for (const { file, id } of pages) {
    const first = seen.get(id);
    if (first !== undefined) problems.add(file, 2, `id "${id}" is taken by ${first}`);
    seen.set(id, file);
  }
}
