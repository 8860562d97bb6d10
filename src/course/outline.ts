import type { Catalog } from "./catalog.ts";

/** The catalog with order, titles and sizes alone, for pages that only point at the rest. */
export function outlineOf(catalog: Catalog): Catalog {
  return {
    levels: catalog.levels.map((level) => ({ ...level, promise: "", prerequisites: [], planned: [] })),
    lessons: catalog.lessons.map((lesson) => ({ ...lesson, description: "", objectives: [], concepts: [] })),
    exercises: catalog.exercises.map((exercise) => ({ ...exercise, summary: "", concepts: [], tests: [] })),
  };
}
