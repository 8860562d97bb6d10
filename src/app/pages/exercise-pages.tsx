import { renderToStaticMarkup } from "react-dom/server";
import { assert } from "#base/assert.ts";
import type { Course, ExerciseContent } from "#content/course.ts";
import {
  aheadOfLessonAfter,
  exerciseAfter,
  lessonAfter,
  type Catalog,
  type Exercise,
} from "#course/catalog.ts";
import { Workbench } from "#features/workbench/workbench.tsx";
import type { NextStep, WorkbenchExercise, WorkbenchProps } from "#features/workbench/workbench-props.ts";
import { Island } from "#ui/island.tsx";
import { PageShell } from "#ui/shell/page-shell.tsx";
import { renderBody } from "../body.tsx";
import type { Page } from "../page.ts";
import { bodyComponents } from "./body-components.tsx";

export function exercisePages(course: Course): readonly Page[] {
  return course.exercises.map((content) => exercisePage(content, course));
}

function exercisePage(content: ExerciseContent, course: Course): Page {
  const { exercise } = content;
  const components = bodyComponents(content, course);
  const next = nextStep(course.catalog, exercise);
  const props: Omit<WorkbenchProps, "services"> = {
    exercise: workbenchExercise(course.catalog, exercise),
    taskHtml: renderToStaticMarkup(renderBody(content.body, components)),
    starter: content.starter,
    suite: {
      source: content.suite,
      compiled: content.compiledSuite,
      manifest: content.tests,
      counted: content.counted,
    },
    predictions: content.predictions,
    hintsHtml: content.hints.map((hint) => renderToStaticMarkup(renderBody(hint, components))),
    solution: content.solution,
    ...(next && { next }),
  };
  return {
    path: `/exercises/${exercise.id}`,
    title: exercise.title,
    description: exercise.summary,
    element: (
      <PageShell section="exercises" layout="full">
        <Island name="workbench" props={props}>
          <Workbench {...props} />
        </Island>
      </PageShell>
    ),
  };
}

/** A lesson that is still being written has no page yet: its level then tells what it will be. */
function workbenchExercise(catalog: Catalog, exercise: Exercise): WorkbenchExercise {
  const { id, title, summary, minutes, limits } = exercise;
  const lesson = catalog.lessons.find((candidate) => candidate.id === exercise.lesson);
  const level = catalog.levels.find((candidate) => candidate.slug === exercise.level);
  assert(level, `the level of ${id} is among the levels`);
  const link = lesson
    ? { title: lesson.title, href: `/lessons/${lesson.id}` }
    : { title: level.title, href: `/levels/${level.slug}` };
  return { id, title, summary, minutes, limits, lesson: link };
}

function nextStep(catalog: Catalog, exercise: Exercise): NextStep | undefined {
  const sameLesson = exerciseAfter(catalog, exercise.id);
  if (sameLesson) return exerciseStep(sameLesson);
  const lesson = lessonAfter(catalog, exercise.lesson);
  if (lesson?.level === exercise.level)
    return { kind: "lesson", title: lesson.title, href: `/lessons/${lesson.id}` };
  const ahead = aheadOfLessonAfter(catalog, exercise);
  if (ahead) return exerciseStep(ahead);
  const level = catalog.levels[catalog.levels.findIndex(({ slug }) => slug === exercise.level) + 1];
  return level && { kind: "level", title: level.title, href: `/levels/${level.slug}` };
}

const exerciseStep = ({ id, title }: Exercise): NextStep => ({
  kind: "exercise",
  title,
  href: `/exercises/${id}`,
});
