import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventId, LessonId } from "#base/ids.ts";
import type { ProgressEvent, StoredEvent } from "./event.ts";
import { createMerge, mergeLogs } from "./merge.ts";
import { reduce } from "./reduce.ts";
import { EMPTY_STATE } from "./state.ts";
import { anyLog } from "./testing/arbitrary-events.ts";

/** Two devices that share part of their past, each with every event perhaps more than once, in any order. */
const twoDevices = anyLog.chain((log) => {
  const some = fc.shuffledSubarray([...log]);
  return fc.tuple(fc.constant(log), some, some, some).map(([all, a, b, again]) => {
    const seen = new Set([...a, ...b].map((event) => event.id));
    const rest = all.filter((event) => !seen.has(event.id));
    return { all, a: [...a, ...rest, ...again.filter((event) => a.includes(event))], b: [...b, ...b] };
  });
});

const byId = (events: readonly StoredEvent[]) => [...events].sort((x, y) => (x.id < y.id ? -1 : 1));

const opened = (lesson: string, at = 1): ProgressEvent => ({
  id: "00000000-0000-4000-8000-000000000001" as EventId,
  at,
  v: 1,
  kind: "lesson-opened",
  lesson: lesson as LessonId,
});

describe("mergeLogs", () => {
  it("[P4] gives the same events and state for any order, duplication and interleaving of two devices", () => {
    fc.assert(
      fc.property(twoDevices, ({ all, a, b }) => {
        const one = mergeLogs(a, b);
        const other = mergeLogs(b, a);
        expect(byId(one.events)).toEqual(byId(all));
        expect(byId(other.events)).toEqual(byId(all));
        expect(one.conflicts).toEqual([]);
        expect(reduce(EMPTY_STATE, one.events)).toEqual(reduce(EMPTY_STATE, all));
        expect(reduce(EMPTY_STATE, other.events)).toEqual(reduce(EMPTY_STATE, all));
      }),
    );
  });

  it("[P4] is associative, and merging the same log again adds nothing", () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
        const left = mergeLogs(mergeLogs(a, b).events, c).events;
        const right = mergeLogs(a, mergeLogs(b, c).events).events;
        expect(byId(left)).toEqual(byId(right));
        expect(mergeLogs(left, c).events).toEqual(left);
      }),
    );
  });

  it("[P5] keeps the first of two contents under one id and counts the other, from either side", () => {
    const ours = [opened("first-cache")];
    const theirs = [opened("first-profile")];
    expect(mergeLogs(ours, theirs)).toEqual({
      events: ours,
      conflicts: [{ kept: ours[0], refused: theirs[0] }],
    });
    expect(mergeLogs(theirs, ours).conflicts).toHaveLength(1);
    expect(mergeLogs([], [...theirs, ...ours, ...theirs])).toEqual({
      events: theirs,
      conflicts: [{ kept: theirs[0], refused: ours[0] }],
    });
  });

  it("[P13] changes neither log", () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const copies = structuredClone([a, b]);
        mergeLogs(a, b);
        expect([a, b]).toEqual(copies);
      }),
    );
  });
});

describe("createMerge", () => {
  it("counts what is there already, whatever the order of its keys", () => {
    const event = opened("first-cache");
    const { id, at, v, kind, lesson } = event as Extract<ProgressEvent, { kind: "lesson-opened" }>;
    const merge = createMerge([event, { lesson, kind, v, at, id } as ProgressEvent]);
    merge.meet(opened("first-cache"));
    expect([merge.same(), merge.added(), merge.conflicts()]).toEqual([2, [], []]);
  });
});
