import type { GrowthEvidence } from "#grader/evidence.ts";
import { sayMs } from "../timing/say-ratios.ts";
import type { CountedRun, CountingState } from "./counting-engine.ts";

/** What was counted, in words, for those who don't look at the picture and for those who do. */
export function sayCounting(state: CountingState, guess?: string): string {
  const { phase, runs, growth, problem } = state;
  switch (phase) {
    case "none":
      return "";
    case "running":
      return "Running …";
    case "failed":
      return [
        ...(runs.length > 0 ? [sayRuns(runs)] : []),
        `More could not be counted. ${problem ?? ""}`,
      ].join(" ");
    case "done":
      return [sayRuns(runs), ...(growth ? [sayGrowth(growth, guess)] : [])].join(" ");
  }
}

function sayRuns(runs: readonly CountedRun[]): string {
  const costs = [...new Set(runs.map(({ cost }) => cost))];
  const times = runs.map(({ took }) => took);
  if (runs.length === 0) return "No run came to its end.";
  const counted = costs.map((cost) => cost.toLocaleString("en")).join(", ");
  const same = costs.length === 1 ? `and each cost ${counted}` : `and their costs differ: ${counted}`;
  return `${runs.length} runs, ${same}. By the clock the same runs took ${sayMs(Math.min(...times))} to ${sayMs(Math.max(...times))}.`;
}

function sayGrowth({ points, fits }: GrowthEvidence, guess: string | undefined): string {
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!last || !before) return "";
  const factor = Number((last.cost / before.cost).toPrecision(3));
  const expected = guess === undefined ? "" : ` You expected ${guess}.`;
  return `From ${before.size.toLocaleString("en")} values to ${last.size.toLocaleString("en")} the cost becomes ${factor} times as large: it grows like ${fits}.${expected}`;
}
