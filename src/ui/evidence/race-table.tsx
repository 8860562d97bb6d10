import type { RaceEvidence } from "#grader/evidence.ts";
import styles from "./evidence-table.module.css";
import { timesText } from "./race-text.ts";
import { timeText } from "./time-text.ts";

/** The race as text, for those who can't or won't read the picture. */
export function RaceTable({ race }: { readonly race: RaceEvidence }) {
  return (
    <details className={styles["details"]}>
      <summary>As a table</summary>
      <p>
        Median of the ratios {timesText(race.ratio)}, its interval {timesText(race.low)} to{" "}
        {timesText(race.high)}, asked for {timesText(race.atLeast)}.
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles["scroll"]} role="region" aria-label="Pairs as a table" tabIndex={0}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Pair</th>
              <th scope="col">Baseline</th>
              <th scope="col">Submission</th>
              <th scope="col">Ratio</th>
            </tr>
          </thead>
          <tbody>
            {race.pairs.map(({ baseline, submission }, index) => (
              <tr key={index}>
                <td>{index + 1}</td>
                <td>{timeText(baseline)}</td>
                <td>{timeText(submission)}</td>
                <td>{submission > 0 ? timesText(baseline / submission) : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
