import type { Catalog, Exercise, Lesson } from "#course/catalog.ts";
import type { Check } from "#course/check.ts";
import type { GlossaryFile } from "#course/glossary.ts";
import type { QuickStartFrontmatter } from "#course/quick-start.ts";

/** The whole course as the build needs it: the catalog, and what only single pages show. */
export interface Course {
  readonly catalog: Catalog;
  readonly lessons: readonly LessonContent[];
  readonly exercises: readonly ExerciseContent[];
  readonly quickStart: QuickStartContent;
  readonly glossary: GlossaryFile;
}

/** A body that MDX has compiled to a function body; `app` runs it with the page's components. */
export type CompiledBody = string;

export interface LessonContent {
  readonly lesson: Lesson;
  /** headings of level 2 */
  readonly contents: readonly { readonly id: string; readonly text: string }[];
  readonly body: CompiledBody;
  readonly parts: BodyParts;
}

/** What the tags of a body refer to, by their id or name. */
export interface BodyParts {
  readonly checks: Readonly<Record<string, Check>>;
  readonly diagrams: Readonly<Record<string, Diagram>>;
  readonly listings: Readonly<Record<string, readonly ListingTab[]>>;
}

export interface Diagram {
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  readonly caption: string;
}

export interface ListingTab {
  readonly language: "ts" | "go" | "node";
  readonly label: string;
  /** highlighted code */
  readonly html: string;
}

/** The files of an exercise or of a step of the quick start, as text. */
export interface Task {
  readonly starter: string;
  readonly solution: string;
  readonly suite: string;
  /** `suite` compiled for the grader */
  readonly compiledSuite: string;
  /** full names of its tests in order */
  readonly tests: readonly string[];
  /** whether the suite counts the submission's work */
  readonly counted: boolean;
}

export interface ExerciseContent extends Task {
  readonly exercise: Exercise;
  readonly body: CompiledBody;
  readonly parts: BodyParts;
  /** weakest first */
  readonly hints: readonly CompiledBody[];
}

export interface QuickStartContent {
  readonly head: QuickStartFrontmatter;
  readonly body: CompiledBody;
  readonly parts: BodyParts;
  readonly steps: Readonly<Record<string, Task>>;
}
