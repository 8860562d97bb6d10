import type { Result } from "#base/result.ts";
import type { Milliseconds } from "#base/units.ts";
import type { RaceEvidence } from "#grader/evidence.ts";
import type { Reading } from "#labs/one-call.ts";
import { createStore } from "../store.ts";
import type { OneCallAnswer, OneCallRequest } from "./one-call-message.ts";
import { QUESTIONS, type Question, type QuestionId } from "./questions.ts";
import type { RaceProps } from "./race-by-sandbox.ts";

/** How often each question is asked by one timed call a side. */
export const CALLS = 40;

export type Phase = "none" | "running" | "done" | "failed";

export interface TimingState {
  readonly oneCall: {
    readonly phase: Phase;
    readonly readings: Readonly<Record<QuestionId, readonly Reading[]>>;
    /** of the clock in the workers, once one has said it */
    readonly step?: Milliseconds;
    readonly problem?: string;
  };
  readonly race: {
    readonly phase: Phase;
    readonly results: Readonly<Partial<Record<QuestionId, RaceEvidence>>>;
    readonly problem?: string;
  };
}

export interface TimingServices {
  /** times one call each, in a worker of its own */
  readonly timeOnce: (request: OneCallRequest) => Promise<Result<OneCallAnswer, string>>;
  /** lets the grader's own race time the two, and gives what it recorded */
  readonly race: (question: Question, entrants: RaceProps) => Promise<Result<RaceEvidence, string>>;
  readonly stopRace: () => void;
}

/** Both ways of timing the same two questions. One goes on at a time: they would disturb each other. */
export interface TimingEngine {
  readonly get: () => TimingState;
  readonly subscribe: (listener: () => void) => () => void;
  timeOnceEach(): Promise<void>;
  race(entrants: RaceProps): Promise<void>;
  stop(): void;
}

export const FIRST: TimingState = {
  oneCall: { phase: "none", readings: { sixteen: [], equal: [] } },
  race: { phase: "none", results: {} },
};

export function createTimingEngine({ timeOnce, race, stopRace }: TimingServices): TimingEngine {
  const store = createStore(FIRST);
  const change = (part: Partial<TimingState>) => store.set({ ...store.get(), ...part });
  /** the number of the latest measurement: what belongs to an earlier one is late and dropped */
  let latest = 0;

  function stop(): void {
    latest += 1;
    const { oneCall, race: races } = store.get();
    if (races.phase === "running") stopRace();
    change({ oneCall: halted(oneCall), race: halted(races) });
  }

  async function timeOnceEach(): Promise<void> {
    stop();
    const own = latest;
    change({ oneCall: { ...FIRST.oneCall, phase: "running" } });
    for (let turn = 0; turn < CALLS; turn += 1) {
      for (const question of QUESTIONS) {
        const isLongFirst = turn % 2 === 0;
        const { long, short } = question;
        const answer = await timeOnce(isLongFirst ? [long, short] : [short, long]);
        if (own !== latest) return;
        const { oneCall } = store.get();
        if (!answer.ok) {
          change({ oneCall: { ...oneCall, phase: "failed", problem: answer.error } });
          return;
        }
        const reading = readingOf(answer.value, isLongFirst);
        const readings = { ...oneCall.readings, [question.id]: [...oneCall.readings[question.id], reading] };
        change({ oneCall: { ...oneCall, readings, step: answer.value.step } });
      }
    }
    change({ oneCall: { ...store.get().oneCall, phase: "done" } });
  }

  async function raceEach(entrants: RaceProps): Promise<void> {
    stop();
    const own = latest;
    change({ race: { phase: "running", results: {} } });
    for (const question of QUESTIONS) {
      const answer = await race(question, entrants);
      if (own !== latest) return;
      const { results } = store.get().race;
      if (!answer.ok) {
        change({ race: { results, phase: "failed", problem: answer.error } });
        return;
      }
      change({ race: { phase: "running", results: { ...results, [question.id]: answer.value } } });
    }
    change({ race: { ...store.get().race, phase: "done" } });
  }

  return { get: store.get, subscribe: store.subscribe, timeOnceEach, race: raceEach, stop };
}

/** What was measured before a stop stays. */
function halted<State extends { readonly phase: Phase }>(state: State): State {
  return state.phase === "running" ? { ...state, phase: "done" } : state;
}

function readingOf({ first, second }: OneCallAnswer, isLongFirst: boolean): Reading {
  const [long, short] = isLongFirst ? [first, second] : [second, first];
  return { long, short, isLongFirst };
}
