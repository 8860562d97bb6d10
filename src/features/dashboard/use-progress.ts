import { useEffect, useState } from "react";
import type { ProgressState } from "#progress/state.ts";
import type { DashboardServices } from "./dashboard-props.ts";

/** The state of the log, kept up to date from any tab; undefined until it has first answered. */
export function useProgress(log: DashboardServices["log"] | undefined): ProgressState | undefined {
  const [state, setState] = useState<ProgressState>();
  useEffect(() => {
    if (log === undefined) return undefined;
    let isCurrent = true;
    const read = () =>
      void log.state().then((next) => {
        if (isCurrent) setState(next);
      });
    read();
    const stop = log.subscribe(read);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [log]);
  return state;
}
