import { assert } from "#base/assert.ts";
import type { Course, LessonContent } from "#content/course.ts";
import { lessonAfter, lessonBefore } from "#course/catalog.ts";
import { LessonPage } from "#features/reader/lesson-page.tsx";
import { renderBody } from "../body.tsx";
import type { Page } from "../page.ts";
import { bodyComponents } from "./body-components.tsx";

export function lessonPages(course: Course): readonly Page[] {
  return course.lessons.map((content) => lessonPage(content, course));
}

function lessonPage(content: LessonContent, course: Course): Page {
  const { lesson, contents, parts } = content;
  const { catalog } = course;
  const level = catalog.levels.find((candidate) => candidate.slug === lesson.level);
  assert(level !== undefined, `the level of ${lesson.id} is among the levels`);
  return {
    path: `/lessons/${lesson.id}`,
    title: lesson.title,
    description: lesson.description,
    element: (
      <LessonPage
        lesson={lesson}
        level={level}
        contents={contents}
        checks={Object.keys(parts.checks).length}
        exercises={lesson.exercises.flatMap((id) => catalog.exercises.find((one) => one.id === id) ?? [])}
        previous={lessonBefore(catalog, lesson.id)}
        next={lessonAfter(catalog, lesson.id)}
      >
        {renderBody(content.body, bodyComponents({ parts, lesson: lesson.id }, course))}
      </LessonPage>
    ),
  };
}
