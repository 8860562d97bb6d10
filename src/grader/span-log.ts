import type { Milliseconds } from "#base/units.ts";
import type { Span } from "./evidence.ts";

interface Entry {
  readonly lane: string;
  readonly name: string;
  readonly start: Milliseconds;
  end?: Milliseconds;
  outcome?: "ok" | "failed";
}

/** Takes note of pieces of work: when each began and ended, beside which others, and how. */
export interface SpanLog {
  record<T>(name: string, work: () => PromiseLike<T>, lane?: string): Promise<T>;
  /** in order of their start; work still under way reaches to now and counts as cancelled */
  spans(): readonly Span[];
  mostInFlight(): number;
}

export function createSpanLog(now: () => Milliseconds): SpanLog {
  const entries: Entry[] = [];
  const inFlight = new Set<Entry>();
  let most = 0;
  return {
    async record(name, work, lane) {
      const entry: Entry = { lane: lane ?? freeLane(inFlight), name, start: now() };
      entries.push(entry);
      inFlight.add(entry);
      most = Math.max(most, inFlight.size);
      try {
        const value = await work();
        entry.outcome = "ok";
        return value;
      } catch (reason) {
        entry.outcome = "failed";
        throw reason;
      } finally {
        entry.end = now();
        inFlight.delete(entry);
      }
    },
    spans: () =>
      entries.map(({ end = now(), outcome = "cancelled" as const, ...rest }) => ({ ...rest, end, outcome })),
    mostInFlight: () => most,
  };
}

/** The lowest number that no work under way has for its lane. */
function freeLane(inFlight: ReadonlySet<Entry>): string {
  const taken = new Set([...inFlight].map((entry) => entry.lane));
  let lane = 1;
  while (taken.has(String(lane))) lane += 1;
  return String(lane);
}
