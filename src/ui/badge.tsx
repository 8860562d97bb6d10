import type { LevelSlug } from "#course/level.ts";
import styles from "./badge.module.css";

const HEAT_OF_LEVEL: Readonly<Record<LevelSlug, number>> = {
  fundamentals: 2,
  intermediate: 3,
  advanced: 4,
  expert: 5,
};

/** The name of a level behind a sample of its heat. */
export function LevelBadge({ level, title }: { readonly level: LevelSlug; readonly title: string }) {
  return (
    <span className={styles["badge"]}>
      <span
        className={styles["heat"]}
        style={{ background: `var(--heat-${HEAT_OF_LEVEL[level]})` }}
        aria-hidden="true"
      />
      {title}
    </span>
  );
}
