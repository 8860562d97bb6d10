import type { ComponentProps, ReactNode } from "react";
import { assert } from "#base/assert.ts";
import type { LessonId } from "#base/ids.ts";
import type { BodyParts, Course } from "#content/course.ts";
import { Lab } from "#features/lab-room/lab.tsx";
import { Check } from "#features/reader/check.tsx";
import { CodeBlock } from "#features/reader/code-block.tsx";
import { Diagram } from "#features/reader/diagram.tsx";
import { ExerciseLink } from "#features/reader/exercise-link.tsx";
import { LessonAside } from "#features/reader/lesson-aside.tsx";
import { Listing } from "#features/reader/listing.tsx";
import { ScrollBox } from "#ui/scroll-box.tsx";
import type { BodyComponents } from "../body.tsx";

interface BodySource {
  readonly parts: BodyParts;
  /** the page that its checks belong to; absent where a body may hold none */
  readonly lesson?: LessonId;
}

interface Named {
  readonly name: string;
}

/** What the tags of a body become, each looked up among the parts of that body. */
export function bodyComponents({ parts, lesson }: BodySource, course: Course): BodyComponents {
  return {
    CodeBlock: (props: ComponentProps<typeof CodeBlock>) => <CodeBlock {...props} />,
    CheckBlock: ({ id }: { readonly id: string }) => (
      <Check lesson={found(lesson, "a body with checks")} check={found(parts.checks[id], id)} />
    ),
    DiagramBlock: ({ name }: Named) => <Diagram {...found(parts.diagrams[name], name)} />,
    Listing: ({ name, caption }: Named & { readonly caption?: string }) => (
      <Listing
        name={name}
        tabs={found(parts.listings[name], name)}
        {...(caption !== undefined && { caption })}
      />
    ),
    Exercise: ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
      <ExerciseLink
        exercise={found(
          course.catalog.exercises.find((exercise) => exercise.id === id),
          id,
        )}
      >
        {children}
      </ExerciseLink>
    ),
    Misconception: ({ children }: { readonly children: ReactNode }) => (
      <LessonAside kind="misconception">{children}</LessonAside>
    ),
    Tradeoff: ({ children }: { readonly children: ReactNode }) => (
      <LessonAside kind="tradeoff">{children}</LessonAside>
    ),
    table: (props: ComponentProps<"table">) => (
      <ScrollBox label="Table">
        <table {...props} />
      </ScrollBox>
    ),
    Lab: ({ name }: Named) => <Lab name={name} />,
  };
}

/** `content` has refused bodies that refer to what isn't there. */
function found<T>(part: T | undefined, name: string): T {
  assert(part !== undefined, `“${name}” is among the course's parts`);
  return part;
}
