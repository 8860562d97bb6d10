import type { ReactNode } from "react";
import type { Exercise, Lesson, Level } from "#course/catalog.ts";
import { LevelBadge } from "#ui/badge.tsx";
import { sayMinutes } from "#ui/lasting.ts";
import { PageShell } from "#ui/shell/page-shell.tsx";
import { TickedText } from "#ui/ticked-text.tsx";
import { ExerciseLink } from "./exercise-link.tsx";
import { LessonEnd } from "./lesson-end.tsx";
import styles from "./lesson-page.module.css";

interface LessonPageProps {
  readonly lesson: Lesson;
  readonly level: Level;
  /** headings of level 2 of the body */
  readonly contents: readonly { readonly id: string; readonly text: string }[];
  /** how many checks the body holds */
  readonly checks: number;
  /** those of the lesson, in the order to solve them */
  readonly exercises: readonly Exercise[];
  readonly previous?: Lesson | undefined;
  readonly next?: Lesson | undefined;
  /** the body */
  readonly children: ReactNode;
}

/** A lesson: what it promises, its text, and where to go from it. Plain HTML; no part of it needs script to be read. */
export function LessonPage({
  lesson,
  level,
  contents,
  checks,
  exercises,
  previous,
  next,
  children,
}: LessonPageProps) {
  return (
    <PageShell section="learn">
      <article className={styles["lesson"]}>
        <header className={styles["head"]}>
          <p className={styles["place"]}>
            <a href={`/levels/${level.slug}`}>
              <LevelBadge level={level.slug} title={level.title} />
            </a>
            <span>
              Lesson {level.lessons.indexOf(lesson.id) + 1} of {level.lessons.length + level.planned.length}
            </span>
          </p>
          <h1>{lesson.title}</h1>
          <p className={styles["lead"]}>{lesson.description}</p>
          <p className={styles["effort"]}>
            {sayMinutes(lesson.minutes)}
            {checks > 0 && <>, {sayCount(checks, "check")}</>}
            {exercises.length > 0 && <>, then {sayCount(exercises.length, "exercise")}</>}
          </p>
        </header>
        <Contents contents={contents} />
        <div className={styles["text"]}>
          <Objectives objectives={lesson.objectives} />
          <div className={`prose ${styles["body"] ?? ""}`}>{children}</div>
          <LessonEnd lesson={lesson.id} checks={checks} />
          {exercises.length > 0 && <Exercises exercises={exercises} />}
          <Neighbours previous={previous} next={next} level={level} />
        </div>
      </article>
    </PageShell>
  );
}

function Objectives({ objectives }: Pick<Lesson, "objectives">) {
  return (
    <section className={styles["objectives"]} aria-labelledby="objectives">
      <h2 id="objectives" className="label">
        You will be able to
      </h2>
      <ul className={styles["goals"]}>
        {objectives.map((objective) => (
          <li key={objective}>
            <TickedText text={objective} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contents({ contents }: Pick<LessonPageProps, "contents">) {
  return (
    <nav className={styles["contents"]} aria-labelledby="contents">
      <h2 id="contents" className="label">
        On this page
      </h2>
      <ol className={styles["headings"]}>
        {contents.map((heading) => (
          <li key={heading.id}>
            <a href={`#${heading.id}`}>{heading.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Exercises({ exercises }: Pick<LessonPageProps, "exercises">) {
  return (
    <section className={styles["exercises"]} aria-labelledby="exercises">
      <h2 id="exercises">Now you</h2>
      {exercises.map((exercise) => (
        <ExerciseLink key={exercise.id} exercise={exercise}>
          {exercise.summary}
        </ExerciseLink>
      ))}
    </section>
  );
}

function Neighbours({ previous, next, level }: Pick<LessonPageProps, "previous" | "next" | "level">) {
  return (
    <nav className={styles["neighbours"]} aria-label="Lessons before and after">
      {previous ? (
        <a href={`/lessons/${previous.id}`} rel="prev">
          <span className="label">Before</span>
          {previous.title}
        </a>
      ) : (
        <a href="/#levels">
          <span className="label">Before</span>
          The four levels
        </a>
      )}
      {next ? (
        <a href={`/lessons/${next.id}`} rel="next">
          <span className="label">Next</span>
          {next.title}
        </a>
      ) : (
        <a href={`/levels/${level.slug}`}>
          <span className="label">Next</span>
          {level.title}: what is being written
        </a>
      )}
    </nav>
  );
}

const sayCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
