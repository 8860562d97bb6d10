import type { Course } from "#content/course.ts";
import type { Page } from "./page.ts";
import { exercisePages } from "./pages/exercise-pages.tsx";
import { labPages } from "./pages/lab-pages.tsx";
import { lessonPages } from "./pages/lesson-pages.tsx";
import { otherPages } from "./pages/other-pages.tsx";
import { quickStartPage } from "./pages/quick-start-page.tsx";

/** Every page of the site. */
export function pagesOf(course: Course): readonly Page[] {
  return [
    ...otherPages(course),
    quickStartPage(course),
    ...lessonPages(course),
    ...exercisePages(course),
    ...labPages(course),
  ];
}
