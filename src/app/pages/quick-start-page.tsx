import { assert } from "#base/assert.ts";
import type { Course, QuickStartContent } from "#content/course.ts";
import { taskFrontmatter } from "#course/exercise.ts";
import { QuickStartPage } from "#features/quick-start/quick-start-page.tsx";
import { Step } from "#features/quick-start/step.tsx";
import type { StepProps } from "#features/quick-start/step-props.ts";
import { Island } from "#ui/island.tsx";
import { renderBody } from "../body.tsx";
import type { Page } from "../page.ts";
import { bodyComponents } from "./body-components.tsx";

/** Steps have no frontmatter of their own: what an exercise gets that names no limits holds for them. */
const LIMITS = taskFrontmatter.shape.limits.parse({});

export function quickStartPage(course: Course): Page {
  const { head, body } = course.quickStart;
  const first = course.catalog.lessons[0];
  assert(first !== undefined, "the course has a lesson to go on with");
  const after = { title: first.title, href: `/lessons/${first.id}` };
  const components = {
    ...bodyComponents(course.quickStart, course),
    Step: ({ id }: { readonly id: string }) => {
      const props = stepProps(id, course.quickStart, after);
      return (
        <Island name="quick-start" id={`quick-start-${id}`} props={props}>
          <Step {...props} />
        </Island>
      );
    },
  };
  return {
    path: "/quick-start",
    title: head.title,
    description: head.description,
    element: (
      <QuickStartPage head={head} next={after}>
        {renderBody(body, components)}
      </QuickStartPage>
    ),
  };
}

interface Lesson {
  readonly title: string;
  readonly href: string;
}

function stepProps(id: string, { head, steps }: QuickStartContent, after: Lesson): StepProps {
  const index = head.steps.findIndex((step) => step.id === id);
  const step = head.steps[index];
  const task = steps[id];
  assert(step !== undefined && task !== undefined, `“${id}” is a step of the quick start`);
  const next = head.steps[index + 1];
  return {
    id,
    number: index + 1,
    title: step.title,
    minutes: step.minutes,
    starter: task.starter,
    solution: task.solution,
    suite: {
      source: task.suite,
      compiled: task.compiledSuite,
      manifest: task.tests,
      counted: task.counted,
    },
    limits: LIMITS,
    // Its heading in the text has its title, so its id as well.
    next: next ? { kind: "step", title: next.title, href: `#${next.id}` } : { kind: "lesson", ...after },
  };
}
