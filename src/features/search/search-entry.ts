import type { Catalog } from "#course/catalog.ts";

/** One thing that can be found. */
export interface SearchEntry {
  /** public address */
  readonly page: string;
  readonly title: string;
  readonly kind: "Lesson" | "Exercise" | "Level" | "Page";
  /** one sentence, shown below the title and searched too */
  readonly text: string;
  /** further words that lead here */
  readonly words: string;
}

/** Lessons, exercises and levels of the course, and the pages beside it. */
export function searchEntries(catalog: Catalog): readonly SearchEntry[] {
  return [
    ...catalog.lessons.map((lesson): SearchEntry => ({
      page: `/lessons/${lesson.id}`,
      title: lesson.title,
      kind: "Lesson",
      text: lesson.description,
      words: [lesson.id, ...lesson.concepts, ...lesson.objectives].join(" "),
    })),
    ...catalog.exercises.map((exercise): SearchEntry => ({
      page: `/exercises/${exercise.id}`,
      title: exercise.title,
      kind: "Exercise",
      text: exercise.summary,
      words: [exercise.id, ...exercise.concepts].join(" "),
    })),
    ...catalog.levels.map((level): SearchEntry => ({
      page: `/levels/${level.slug}`,
      title: level.title,
      kind: "Level",
      text: level.promise,
      words: level.planned.map((lesson) => lesson.title).join(" "),
    })),
    ...PAGES,
  ];
}

const PAGES: readonly SearchEntry[] = [
  {
    page: "/",
    title: "Home",
    kind: "Page",
    text: "What this course is, and its four levels.",
    words: "start index levels path",
  },
  {
    page: "/quick-start",
    title: "Quick start",
    kind: "Page",
    text: "Measure, monitor, cache, load test: four steps on a small payment service.",
    words: "begin tutorial first steps",
  },
  {
    page: "/exercises",
    title: "Exercises",
    kind: "Page",
    text: "Every exercise by family.",
    words: "tasks problems list",
  },
  {
    page: "/labs",
    title: "Labs",
    kind: "Page",
    text: "Every interactive figure, and the lesson that it stands in.",
    words: "simulations figures interactive",
  },
  {
    page: "/labs/how-we-measure",
    title: "How we measure",
    kind: "Page",
    text: "One timed call fails in your browser; beside it pairs, counted work and virtual time.",
    words: "timer benchmark race cost clock growth virtual stopwatch milliseconds noise",
  },
  {
    page: "/progress",
    title: "Progress",
    kind: "Page",
    text: "What you have done, its history, and the backup.",
    words: "attempts history export import storage",
  },
  {
    page: "/settings",
    title: "Settings",
    kind: "Page",
    text: "Theme, language of listings, editor, shortcuts.",
    words: "dark light plain text area keyboard",
  },
];
