import { useState, useSyncExternalStore } from "react";
import { Timeline } from "#ui/evidence/timeline.tsx";
import { CodeText } from "../code-text.tsx";
import { Guess } from "../guess.tsx";
import type { LabJob } from "../lab-job.ts";
import { LabFigure } from "../lab-figure.tsx";
import { RunButton } from "../run-button.tsx";
import { useIsAlive } from "../use-is-alive.ts";
import { FIRST, type VirtualTimeEngine, type VirtualTimeState } from "./virtual-time-engine.ts";

export interface VirtualTimeProps {
  /** the pool that runs the jobs, as text */
  readonly submission: string;
  /** the suite as written, which is shown */
  readonly suite: string;
  readonly job: LabJob;
}

const GUESSES = ["4 s", "2 s", "well under a second"];
const never = () => () => undefined;
const first = () => FIRST;

/** Six jobs of 3.9 s on two workers, in virtual time: how long does one wait for it? */
export function VirtualTimeLab({
  submission,
  suite,
  job,
  engine,
}: VirtualTimeProps & { readonly engine?: VirtualTimeEngine }) {
  const state = useSyncExternalStore(engine?.subscribe ?? never, engine?.get ?? first, first);
  const isAlive = useIsAlive();
  const [guess, setGuess] = useState<string>();
  return (
    <LabFigure
      title="Six jobs, two workers, no waiting"
      guess={
        <Guess
          question="The six jobs take 3.9 s together, and two run at a time. How long will you wait after the click?"
          options={GUESSES}
          chosen={guess}
          onChoose={setGuess}
          isAlive={isAlive}
        />
      }
      controls={
        <RunButton
          isAlive={isAlive}
          isRunning={state.phase === "running"}
          onRun={() => void engine?.run(submission, job)}
          onStop={() => engine?.stop()}
        >
          Let the time pass
        </RunButton>
      }
      status={sayState(state, guess)}
    >
      <CodeText label="The suite of the six jobs" text={suite} />
      {state.timeline && <Timeline timeline={state.timeline} />}
    </LabFigure>
  );
}

function sayState(
  { phase, timeline, waited = 0, problem }: VirtualTimeState,
  guess: string | undefined,
): string {
  switch (phase) {
    case "none":
      return "";
    case "running":
      return "Running …";
    case "failed":
      return `There is nothing to show. ${problem ?? ""}`;
    case "done": {
      const end = Math.max(0, ...(timeline?.spans ?? []).map((span) => span.end));
      const expected = guess === undefined ? "" : ` You expected ${guess}.`;
      return `The last job ended at ${end.toLocaleString("en")} ms of virtual time. From your click to the verdict it took ${Math.ceil(waited).toLocaleString("en")} ms of yours.${expected}`;
    }
  }
}
