import { EMPTY_STATE } from "#progress/state.ts";
import { BackupSection } from "./backup-section.tsx";
import type { DashboardProps } from "./dashboard-props.ts";
import styles from "./dashboard.module.css";
import { ExerciseHistories } from "./exercise-histories.tsx";
import { LevelsTable } from "./levels-table.tsx";
import { LossNotice } from "./loss-notice.tsx";
import { PredictionsSection } from "./predictions/predictions-section.tsx";
import { StorageSection } from "./storage-section.tsx";
import { Totals } from "./totals.tsx";
import { useKeeping } from "./use-keeping.ts";
import { useProgress } from "./use-progress.ts";

/** Everything on `/progress` below its title. */
export function Dashboard({ catalog, services }: DashboardProps) {
  const known = useProgress(services?.log);
  const state = known ?? EMPTY_STATE;
  const { keeping, reread } = useKeeping(services, state.events);
  return (
    <div className={styles["dashboard"]} aria-busy={known === undefined || keeping === undefined}>
      <LossNotice integrity={services?.integrity} />
      <Totals state={known} catalog={catalog} />
      <section aria-labelledby="by-level">
        <h2 id="by-level">By level</h2>
        <LevelsTable state={state} catalog={catalog} />
      </section>
      <section aria-labelledby="by-exercise">
        <h2 id="by-exercise">By exercise</h2>
        <ExerciseHistories state={state} catalog={catalog} log={services?.log} />
      </section>
      <PredictionsSection state={state} catalog={catalog} />
      <BackupSection services={services} keeping={keeping} onChange={reread} />
      <StorageSection services={services} use={keeping?.use} onAsked={reread} />
    </div>
  );
}
