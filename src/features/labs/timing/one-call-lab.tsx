import { useState } from "react";
import { ratioOf, spreadOf } from "#labs/one-call.ts";
import { FiguresTable } from "../figures-table.tsx";
import { Guess } from "../guess.tsx";
import { LabFigure } from "../lab-figure.tsx";
import { RunButton } from "../run-button.tsx";
import { useIsAlive } from "../use-is-alive.ts";
import { QUESTIONS, type Question } from "./questions.ts";
import { RatioPlot, type RatioRow } from "./ratio-plot.tsx";
import { sayMs, sayRatio, saySpread } from "./say-ratios.ts";
import { CALLS, type TimingEngine, type TimingState } from "./timing-engine.ts";
import { useTiming } from "./use-timing.ts";

const GUESSES = ["nearly all", "about half", "hardly any"];

/** One timed call a side, many times, each in a fresh worker of this browser. */
export function OneCallLab({ engine }: { readonly engine?: TimingEngine }) {
  const state = useTiming(engine);
  const isAlive = useIsAlive();
  const [guess, setGuess] = useState<string>();
  const { oneCall } = state;
  return (
    <LabFigure
      title="One timed call each"
      guess={
        <Guess
          question={`Of ${CALLS} ratios whose truth is 16, how many will come within 10 % of it?`}
          options={GUESSES}
          chosen={guess}
          onChoose={setGuess}
          isAlive={isAlive}
        />
      }
      controls={
        <RunButton
          isAlive={isAlive}
          isRunning={oneCall.phase === "running"}
          onRun={() => void engine?.timeOnceEach()}
          onStop={() => engine?.stop()}
        >
          {`Time each once, in ${CALLS * QUESTIONS.length} workers`}
        </RunButton>
      }
      isLong
      status={sayState(state, guess)}
    >
      {QUESTIONS.map((question) => (
        <OneQuestion key={question.id} question={question} state={state} />
      ))}
    </LabFigure>
  );
}

function OneQuestion({ question, state }: { readonly question: Question; readonly state: TimingState }) {
  const readings = state.oneCall.readings[question.id];
  return (
    <div>
      <RatioPlot
        question={question}
        rows={[oneCallRow(question, state)]}
        summary={`${question.title}, one timed call each. ${readings.length === 0 ? `Not measured yet; the truth is ${question.truth}.` : saySpread(question, readings)}`}
      />
      <FiguresTable
        summary={`The ${readings.length} readings as a table`}
        label={`Readings of ${question.title}`}
        head={["Worker", "First", "Long", "Short", "Ratio"]}
        rows={readings.map((reading, index) => [
          index + 1,
          reading.isLongFirst ? "long" : "short",
          sayMs(reading.long),
          sayMs(reading.short),
          sayMaybe(ratioOf(reading)),
        ])}
      />
    </div>
  );
}

/** The row of the single calls, for this picture and for the one beside the race. */
export function oneCallRow({ id }: Question, { oneCall }: TimingState): RatioRow {
  const ratios = oneCall.readings[id].map(ratioOf).filter((ratio) => ratio !== undefined);
  return { label: "one timed call each", look: "hot", ratios };
}

const sayMaybe = (ratio: number | undefined): string => (ratio === undefined ? "none" : sayRatio(ratio));

function sayState({ oneCall }: TimingState, guess: string | undefined): string {
  switch (oneCall.phase) {
    case "none":
      return "";
    case "running":
      return "Measuring …";
    case "failed":
      return `Nothing could be measured: ${oneCall.problem ?? "the reason is not known"}.`;
    case "done":
      return sayDone(oneCall, guess);
  }
}

function sayDone({ readings, step }: TimingState["oneCall"], guess: string | undefined): string {
  const [sixteen] = QUESTIONS;
  const near = sixteen ? spreadOf(readings.sixteen, sixteen.truth).near : 0;
  const expected =
    guess === undefined ? "" : ` You expected ${guess}; it was ${near} of ${readings.sixteen.length}.`;
  const clock = step === undefined ? "" : ` The clock here moves in steps of ${sayMs(step)}.`;
  return `${QUESTIONS.map((question) => saySpread(question, readings[question.id])).join(" ")}${expected}${clock}`;
}
