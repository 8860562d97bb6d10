import type { Catalog } from "#course/catalog.ts";
import { levelsProgress, type LevelProgress } from "#progress/queries.ts";
import type { ProgressState } from "#progress/state.ts";
import { LevelBadge } from "#ui/badge.tsx";
import { hrefOf } from "#ui/href.ts";
import { sayDuration } from "#ui/lasting.ts";
import { ScrollBox } from "#ui/scroll-box.tsx";
import { Meter } from "#ui/meter.tsx";
import styles from "./tables.module.css";

interface LevelsTableProps {
  readonly state: ProgressState;
  readonly catalog: Catalog;
}

/** How far each level is. */
export function LevelsTable({ state, catalog }: LevelsTableProps) {
  return (
    <ScrollBox label="Progress by level">
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">Level</th>
            <th scope="col">Done</th>
            <th scope="col" className={styles["number"]}>
              Lessons
            </th>
            <th scope="col" className={styles["number"]}>
              Exercises
            </th>
            <th scope="col" className={styles["number"]}>
              Attempts
            </th>
            <th scope="col" className={styles["number"]}>
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {levelsProgress(state, catalog).map((level) => (
            <LevelRow
              key={level.level}
              level={level}
              title={catalog.levels.find(({ slug }) => slug === level.level)?.title ?? level.level}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function LevelRow({ level, title }: { readonly level: LevelProgress; readonly title: string }) {
  const isEmpty = level.lessonsTotal + level.exercisesTotal === 0;
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(`/levels/${level.level}`)}>
          <LevelBadge level={level.level} title={title} />
        </a>
      </th>
      {isEmpty ? (
        <td colSpan={5} className={styles["note"]}>
          being written
        </td>
      ) : (
        <>
          <td className={styles["meter"]}>
            <Meter ratio={level.done} /> {Math.round(level.done * 100)} %
          </td>
          <td className={styles["number"]}>
            {level.lessonsDone} of {level.lessonsTotal}
          </td>
          <td className={styles["number"]}>
            {level.exercisesPassed} of {level.exercisesTotal}
          </td>
          <td className={styles["number"]}>{level.attempts}</td>
          <td className={styles["number"]}>{sayDuration(level.spent)}</td>
        </>
      )}
    </tr>
  );
}
