import { exercisesOf, type Catalog, type Level } from "#course/catalog.ts";
import { sayHours } from "#ui/lasting.ts";
import { PlannedMark, ProgressMark } from "#ui/marks/progress-mark.tsx";
import { Tally } from "#ui/marks/tally.tsx";
import styles from "./level-path.module.css";

/** The four levels in order, each with its hours, what it asks for, and how far the reader is. */
export function LevelPath({ catalog }: { readonly catalog: Catalog }) {
  return (
    <ol className={styles["path"]}>
      {catalog.levels.map((level) => (
        <LevelStep key={level.slug} level={level} catalog={catalog} />
      ))}
    </ol>
  );
}

function LevelStep({ level, catalog }: { readonly level: Level; readonly catalog: Catalog }) {
  const lessons = catalog.lessons.filter((lesson) => lesson.level === level.slug);
  const exercises = exercisesOf(catalog, level);
  const heat = level.number + 1;
  return (
    <li className={styles["step"]} style={{ "--heat": `var(--heat-${heat})` } as React.CSSProperties}>
      <span className={styles["number"]} aria-hidden="true">
        {level.number}
      </span>
      <div className={styles["what"]}>
        <h3>
          <a href={`/levels/${level.slug}`}>{level.title}</a>
        </h3>
        <p className={styles["promise"]}>{level.promise}</p>
        <hp-marks data-shows-progress="" className={styles["marks"]}>
          <span className={styles["cells"]}>
            {lessons.map((lesson) => (
              <ProgressMark key={lesson.id} lesson={lesson.id} />
            ))}
            {exercises.map((exercise) => (
              <ProgressMark key={exercise.id} exercise={exercise.id} />
            ))}
            {level.planned.map((lesson) => (
              <PlannedMark key={lesson.slug} />
            ))}
          </span>
          {lessons.length + exercises.length > 0 && (
            <Tally lessons={lessons.length} exercises={exercises.length} />
          )}
          {level.planned.length > 0 && (
            <span className={lessons.length + exercises.length > 0 ? styles["planned"] : undefined}>
              {sayPlanned(level, lessons.length > 0)}
            </span>
          )}
        </hp-marks>
      </div>
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
    </li>
  );
}

function sayPlanned({ planned }: Level, areOthers: boolean): string {
  return `${areOthers ? "another " : ""}${sayNumber(planned.length, "lesson")} being written`;
}

const sayNumber = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
