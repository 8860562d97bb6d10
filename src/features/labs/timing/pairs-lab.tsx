import { FiguresTable } from "../figures-table.tsx";
import { LabFigure } from "../lab-figure.tsx";
import { RunButton } from "../run-button.tsx";
import { useIsAlive } from "../use-is-alive.ts";
import { oneCallRow } from "./one-call-lab.tsx";
import { QUESTIONS, type Question } from "./questions.ts";
import type { RaceProps } from "./race-by-sandbox.ts";
import { RatioPlot, type RatioRow } from "./ratio-plot.tsx";
import { sayMs, sayRace, sayRatio } from "./say-ratios.ts";
import type { TimingEngine, TimingState } from "./timing-engine.ts";
import { useTiming } from "./use-timing.ts";

/** The same two questions by the grader's own race, drawn below the single calls on the same axis. */
export function PairsLab({ engine, ...entrants }: RaceProps & { readonly engine?: TimingEngine }) {
  const state = useTiming(engine);
  const isAlive = useIsAlive();
  return (
    <LabFigure
      title="Pairs, taken in turn"
      controls={
        <RunButton
          isAlive={isAlive}
          isRunning={state.race.phase === "running"}
          onRun={() => void engine?.race(entrants)}
          onStop={() => engine?.stop()}
        >
          Race them
        </RunButton>
      }
      isLong
      status={sayState(state)}
    >
      {QUESTIONS.map((question) => (
        <OneRace key={question.id} question={question} state={state} />
      ))}
    </LabFigure>
  );
}

function OneRace({ question, state }: { readonly question: Question; readonly state: TimingState }) {
  const result = state.race.results[question.id];
  return (
    <div>
      <RatioPlot
        question={question}
        rows={[oneCallRow(question, state), raceRow(question, state)]}
        summary={`${question.title}, by pairs. ${result ? sayRace(question, result) : `Not measured yet; the truth is ${question.truth}.`}`}
      />
      {result && (
        <FiguresTable
          summary={`The ${result.pairs.length} pairs as a table`}
          label={`Pairs of ${question.title}`}
          head={["Pair", "Long, a call", "Short, a call", "Ratio"]}
          rows={result.pairs.map(({ baseline, submission }, index) => [
            index + 1,
            sayCall(baseline),
            sayCall(submission),
            sayRatio(baseline / submission),
          ])}
        />
      )}
    </div>
  );
}

function raceRow({ id }: Question, { race }: TimingState): RatioRow {
  const result = race.results[id];
  const ratios = result?.pairs.map(({ baseline, submission }) => baseline / submission) ?? [];
  return { label: "pairs, taken in turn", look: "cool", ratios, ...(result && { result }) };
}

/** A call is far shorter than the clock's step: its time is a sample's, divided by how many calls were in it. */
const sayCall = (ms: number): string => (ms < 0.1 ? `${Number((ms * 1_000).toPrecision(4))} µs` : sayMs(ms));

function sayState({ race }: TimingState): string {
  switch (race.phase) {
    case "none":
      return "";
    case "running":
      return "Racing, in fresh workers taken in turn. A machine that is busy needs longer …";
    case "failed":
      return `The race could not be held: ${race.problem ?? "the reason is not known"}.`;
    case "done":
      return QUESTIONS.flatMap((question) => {
        const result = race.results[question.id];
        return result ? [sayRace(question, result)] : [];
      }).join(" ");
  }
}
