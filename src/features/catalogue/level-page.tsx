import { exercisesAhead, type Catalog, type Exercise, type Lesson, type Level } from "#course/catalog.ts";
import { sayHours, sayMinutes } from "#ui/lasting.ts";
import { PlannedMark, ProgressMark } from "#ui/marks/progress-mark.tsx";
import { PageShell } from "#ui/shell/page-shell.tsx";
import { TickedText } from "#ui/ticked-text.tsx";
import styles from "./level-page.module.css";

interface LevelPageProps {
  readonly catalog: Catalog;
  readonly level: Level;
}

/** One level: what it promises and asks for, its lessons with their exercises, and what is still being written. */
export function LevelPage({ catalog, level }: LevelPageProps) {
  const lessons = catalog.lessons.filter((lesson) => lesson.level === level.slug);
  const heat = `var(--heat-${level.number + 1})`;
  return (
    <PageShell section="learn">
      <header className={styles["head"]} style={{ "--heat": heat } as React.CSSProperties}>
        <p className="label">Level {level.number} of 4</p>
        <h1>{level.title}</h1>
        <p className={styles["promise"]}>{level.promise}</p>
        <dl className={styles["facts"]}>
          <div>
            <dt className="label">Time</dt>
            <dd>{sayHours(level.hours)}</dd>
          </div>
          <div>
            <dt className="label">Before it</dt>
            <dd>
              <ul className={styles["before"]}>
                {level.prerequisites.map((prerequisite) => (
                  <li key={prerequisite}>{prerequisite}</li>
                ))}
              </ul>
            </dd>
          </div>
        </dl>
      </header>
      <hp-marks data-shows-progress="" className={styles["contents"]}>
        {lessons.length > 0 && (
          <section aria-labelledby="lessons">
            <h2 id="lessons">Lessons</h2>
            <ol>
              {lessons.map((lesson) => (
                <LessonRow key={lesson.id} lesson={lesson} exercises={listedBy(lesson, catalog)} />
              ))}
            </ol>
          </section>
        )}
        {level.planned.length > 0 && (
          <Planned level={level} ahead={exercisesAhead(catalog, level)} areOthers={lessons.length > 0} />
        )}
      </hp-marks>
      <Neighbours catalog={catalog} level={level} />
    </PageShell>
  );
}

function LessonRow({
  lesson,
  exercises,
}: {
  readonly lesson: Lesson;
  readonly exercises: readonly Exercise[];
}) {
  return (
    <li className={styles["lesson"]}>
      <ProgressMark lesson={lesson.id} />
      <div className={styles["what"]}>
        <h3>
          <a href={`/lessons/${lesson.id}`}>{lesson.title}</a>
        </h3>
        <p className={styles["description"]}>{lesson.description}</p>
        <ul className={styles["objectives"]} aria-label="You will be able to">
          {lesson.objectives.map((objective) => (
            <li key={objective}>
              <TickedText text={objective} />
            </li>
          ))}
        </ul>
        {exercises.map((exercise) => (
          <ExerciseLine key={exercise.id} exercise={exercise} />
        ))}
      </div>
      <p className={styles["minutes"]}>{sayMinutes(lesson.minutes)}</p>
    </li>
  );
}

function ExerciseLine({ exercise }: { readonly exercise: Exercise }) {
  return (
    <p className={styles["exercise"]}>
      <ProgressMark exercise={exercise.id} />
      <span>
        Exercise: <a href={`/exercises/${exercise.id}`}>{exercise.title}</a>{" "}
        <span className={styles["minutes"]}>{sayMinutes(exercise.minutes)}</span>
      </span>
    </p>
  );
}

interface PlannedProps {
  readonly level: Level;
  /** exercises that are here before their lessons */
  readonly ahead: readonly Exercise[];
  readonly areOthers: boolean;
}

function Planned({ level, ahead, areOthers }: PlannedProps) {
  return (
    <section aria-labelledby="planned">
      <h2 id="planned">Being written</h2>
      <p className={styles["note"]}>
        {areOthers
          ? "These lessons of the level are not here yet. They come in this order."
          : "No lesson of this level is here yet. These are being written, in this order."}
        {ahead.length > 0 && " The exercises among them are here."}
      </p>
      <ol className={styles["planned"]}>
        {level.planned.map((lesson) => (
          <li key={lesson.slug}>
            <PlannedMark />
            <div>
              {lesson.title}
              {ahead
                .filter((exercise) => exercise.lesson === lesson.slug)
                .map((exercise) => (
                  <ExerciseLine key={exercise.id} exercise={exercise} />
                ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Neighbours({ catalog, level }: LevelPageProps) {
  const others = catalog.levels.filter((other) => Math.abs(other.number - level.number) === 1);
  return (
    <nav className={styles["neighbours"]} aria-label="Levels before and after">
      {others.map((other) => (
        <a key={other.slug} href={`/levels/${other.slug}`}>
          <span className="label">{other.number < level.number ? "Before" : "Next"}</span>
          {other.title}
        </a>
      ))}
    </nav>
  );
}

function listedBy(lesson: Lesson, catalog: Catalog): readonly Exercise[] {
  return lesson.exercises.flatMap((id) => catalog.exercises.find((exercise) => exercise.id === id) ?? []);
}
