import type { Catalog, Exercise, Level } from "#course/catalog.ts";
import { LevelBadge } from "#ui/badge.tsx";
import { sayMinutes } from "#ui/lasting.ts";
import { ProgressMark } from "#ui/marks/progress-mark.tsx";
import { Tally } from "#ui/marks/tally.tsx";
import { PageShell } from "#ui/shell/page-shell.tsx";
import styles from "./exercises-page.module.css";
import { groupByFamily, type Family } from "./families.ts";

/** Every exercise of the course by family, with how far the reader is in each. */
export function ExercisesPage({ catalog }: { readonly catalog: Catalog }) {
  return (
    <PageShell section="exercises">
      <header className={styles["head"]}>
        <h1>Exercises</h1>
        <p className={styles["lead"]}>
          Each is a task, a starter and a suite that you can read. You write the code here, or in your own
          editor with <code>npm run grade</code>; both are judged by the same rules.
        </p>
      </header>
      <hp-marks data-shows-progress="" className={styles["families"]}>
        <p className={styles["tally"]}>
          <Tally lessons={0} exercises={catalog.exercises.length} />
        </p>
        {groupByFamily(catalog.exercises).map((family) => (
          <FamilyTable key={family.slug} family={family} levels={catalog.levels} />
        ))}
      </hp-marks>
    </PageShell>
  );
}

function FamilyTable({ family, levels }: { readonly family: Family; readonly levels: readonly Level[] }) {
  const heading = `family-${family.slug}`;
  return (
    <section className={styles["family"]} aria-labelledby={heading}>
      <div className={styles["name"]}>
        <h2 id={heading}>{family.title}</h2>
        <p>{family.about}</p>
      </div>
      <ul>
        {family.exercises.map((exercise) => (
          <ExerciseRow
            key={exercise.id}
            exercise={exercise}
            level={levels.find((level) => level.slug === exercise.level)}
          />
        ))}
      </ul>
    </section>
  );
}

function ExerciseRow({
  exercise,
  level,
}: {
  readonly exercise: Exercise;
  readonly level: Level | undefined;
}) {
  return (
    <li className={styles["row"]}>
      <ProgressMark exercise={exercise.id} />
      <div>
        <h3>
          <a href={`/exercises/${exercise.id}`}>{exercise.title}</a>
        </h3>
        <p className={styles["summary"]}>{exercise.summary}</p>
        <p className={styles["facts"]}>
          {level && <LevelBadge level={level.slug} title={level.title} />}
          <span>{sayMinutes(exercise.minutes)}</span>
          <span>{exercise.tests.length} tests</span>
        </p>
      </div>
    </li>
  );
}
