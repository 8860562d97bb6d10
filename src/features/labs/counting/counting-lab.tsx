import { useId, useState, useSyncExternalStore } from "react";
import { EvidencePanel } from "#ui/evidence/evidence-panel.tsx";
import { TabList } from "#ui/tab-list.tsx";
import { Guess } from "../guess.tsx";
import { LabFigure } from "../lab-figure.tsx";
import type { Program } from "../programs.ts";
import { RunButton } from "../run-button.tsx";
import { useIsAlive } from "../use-is-alive.ts";
import { CountedLines } from "./counted-lines.tsx";
import { FIRST, RUNS, type CountingEngine, type CountingJobs } from "./counting-engine.ts";
import { RunList } from "./run-list.tsx";
import { sayCounting } from "./say-counting.ts";

export interface CountingProps {
  /** at least one */
  readonly programs: readonly Program[];
  readonly jobs: CountingJobs;
}

const GUESSES = ["2 times", "4 times", "8 times"];
const never = () => () => undefined;
const first = () => FIRST;

/** A small program, counted: what each line cost, the same total every time, and how it grows. */
export function CountingLab({ programs, engine }: CountingProps & { readonly engine?: CountingEngine }) {
  const state = useSyncExternalStore(engine?.subscribe ?? never, engine?.get ?? first, first);
  const isAlive = useIsAlive();
  const panel = useId();
  const [selected, setSelected] = useState(programs[0]?.id ?? "");
  const [guess, setGuess] = useState<string>();
  const program = programs.find(({ id }) => id === selected);

  function select(id: string): void {
    setSelected(id);
    setGuess(undefined);
    engine?.clear();
  }

  if (program === undefined) return null;
  return (
    <LabFigure
      title="The same program, twenty times"
      guess={
        <Guess
          question="With twice as many values, how many times the cost?"
          options={GUESSES}
          chosen={guess}
          onChoose={setGuess}
          isAlive={isAlive}
        />
      }
      controls={
        <>
          <RunButton
            isAlive={isAlive}
            isRunning={state.phase === "running"}
            onRun={() => void engine?.run(program)}
            onStop={() => engine?.stop()}
          >
            {`Run it ${RUNS} times`}
          </RunButton>
          <TabList
            label="Program"
            tabs={programs.map(({ id, title }) => ({ id, title, panel }))}
            selected={selected}
            onSelect={select}
          />
        </>
      }
      isLong
      status={sayCounting(state, guess)}
    >
      <div id={panel} role="tabpanel" aria-label={program.title}>
        <CountedLines source={program.source} profile={state.profile} />
      </div>
      <RunList runs={state.runs} />
      {state.growth && <EvidencePanel evidence={[state.growth]} />}
    </LabFigure>
  );
}
