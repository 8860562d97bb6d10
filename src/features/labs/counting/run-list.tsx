import { sayMs } from "../timing/say-ratios.ts";
import { RUNS, type CountedRun } from "./counting-engine.ts";
import styles from "./run-list.module.css";

/** The runs one by one: cost, and below it what the clock said of the same run. Empty places for runs to come. */
export function RunList({ runs }: { readonly runs: readonly CountedRun[] }) {
  return (
    <ol className={styles["runs"]} aria-label="Cost and time of each run">
      {Array.from({ length: RUNS }, (_, index) => {
        const run = runs[index];
        return (
          <li key={index} className={styles["run"]}>
            <span className={styles["cost"]}>{run ? run.cost.toLocaleString("en") : "–"}</span>
            <span className={styles["took"]}>{run ? sayMs(run.took) : ""}</span>
          </li>
        );
      })}
    </ol>
  );
}
