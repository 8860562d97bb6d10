import { OneCallLab } from "#features/labs/timing/one-call-lab.tsx";
import { PairsLab } from "#features/labs/timing/pairs-lab.tsx";
import { raceBySandbox, type RaceProps } from "#features/labs/timing/race-by-sandbox.ts";
import { timeOnce } from "#features/labs/timing/time-once.ts";
import { createTimingEngine, type TimingEngine } from "#features/labs/timing/timing-engine.ts";
import { sandbox } from "../services.ts";

let made: TimingEngine | undefined;

/** One for both labs: what the first has measured stands beside the race of the second. */
function engine(): TimingEngine {
  made ??= createTimingEngine({
    timeOnce,
    race: (question, entrants) => raceBySandbox(question, entrants, sandbox()),
    stopRace: () => sandbox().stop(),
  });
  return made;
}

/** The lab of single calls, each in a worker of its own. */
export function createOneCallLab() {
  return <OneCallLab engine={engine()} />;
}

/** The lab of the race, which the sandbox holds. */
export function createPairsLab(props: RaceProps) {
  return <PairsLab {...props} engine={engine()} />;
}
