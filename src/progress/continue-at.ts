import type { Timestamp } from "#base/units.ts";
import type { Catalog } from "#course/catalog.ts";
import { contentsOf, exerciseProgress, exerciseStanding, lessonProgress, lessonStanding } from "./queries.ts";
import type { ProgressState } from "./state.ts";

/** Where "Continue" leads. */
export interface Place {
  /** public address, e.g. `/lessons/first-cache` */
  readonly page: string;
  readonly title: string;
  /** resume: left in the middle; next: the first thing not yet done after what was finished last */
  readonly why: "resume" | "next";
}

interface Stop {
  readonly page: string;
  readonly title: string;
  readonly done: boolean;
  readonly lastAt: Timestamp | undefined;
}

const DAY = 86_400_000;

/** The steps of the quick start; they are counted here, named there. */
const QUICK_START_STEPS = 4;

/**
 * Where the learner left off, or the next thing undone after it. Undefined before anything was done and when
 * everything is done. Activity dated more than a day ahead of `now` comes from a clock that was wrong: it counts
 * only where there is no other.
 */
export function continueAt(state: ProgressState, catalog: Catalog, now: Timestamp): Place | undefined {
  const stops = stopsOf(state, catalog);
  const visited = stops.filter((stop) => stop.lastAt !== undefined);
  const credible = visited.filter((stop) => (stop.lastAt ?? 0) <= now + DAY);
  const last = latestOf(credible.length > 0 ? credible : visited);
  if (!last) return undefined;
  if (!last.done) return { page: last.page, title: last.title, why: "resume" };

  const from = stops.indexOf(last) + 1;
  const next = [...stops.slice(from), ...stops.slice(0, from)].find((stop) => !stop.done);
  return next && { page: next.page, title: next.title, why: "next" };
}

/** Every lesson followed by the exercises it lists, in the order of the course; each exercise once. */
function stopsOf(state: ProgressState, catalog: Catalog): readonly Stop[] {
  const seen = new Set<string>();
  const lessons = catalog.levels
    .flatMap((level) => contentsOf(catalog, level).lessons)
    .flatMap((lesson) => [
      {
        page: `/lessons/${lesson.id}`,
        title: lesson.title,
        done: lessonStanding(state, lesson.id) === "done",
        lastAt: lessonProgress(state, lesson.id)?.lastAt,
      },
      ...lesson.exercises.flatMap((id) => {
        const exercise = catalog.exercises.find((candidate) => candidate.id === id);
        if (!exercise || seen.has(id)) return [];
        seen.add(id);
        return {
          page: `/exercises/${id}`,
          title: exercise.title,
          done: exerciseStanding(state, id) === "done",
          lastAt: exerciseProgress(state, id)?.lastAt,
        };
      }),
    ]);
  return state.quickStart.length > 0 ? [quickStart(state), ...lessons] : lessons;
}

/** Only where it was begun: those who skip the quick start are not sent back to it. */
function quickStart(state: ProgressState): Stop {
  return {
    page: "/quick-start",
    title: "Quick start",
    done: state.quickStart.length >= QUICK_START_STEPS,
    lastAt: state.quickStartAt,
  };
}

/** The stop of the latest activity; of two in one moment the one further on in the course. */
function latestOf(stops: readonly Stop[]): Stop | undefined {
  return stops.reduce<Stop | undefined>(
    (best, stop) => (best && (best.lastAt ?? 0) > (stop.lastAt ?? 0) ? best : stop),
    undefined,
  );
}
