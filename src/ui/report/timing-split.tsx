import type { Timing } from "#grader/report.ts";
import styles from "./timing-split.module.css";

/** Where the time from click to verdict went: wall time of this machine, shown and never judged. */
export function TimingSplit({ timing }: { readonly timing: Timing }) {
  return (
    <p className={styles["timing"]}>
      Verdict after {milliseconds(timing.total)}: compile {milliseconds(timing.compile)}, start{" "}
      {milliseconds(timing.start)}, tests {milliseconds(timing.suite)}, report {milliseconds(timing.report)}
      {timing.race !== undefined && `, comparing speeds ${milliseconds(timing.race)}`}. Measured here, never
      judged.
    </p>
  );
}

function milliseconds(duration: number): string {
  return `${duration < 10 ? Number(duration.toFixed(1)) : Math.round(duration)} ms`;
}
