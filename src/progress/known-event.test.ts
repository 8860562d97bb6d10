import { describe, expect, it } from "vitest";
import type { EventId } from "#base/ids.ts";
import type { StoredEvent } from "./event.ts";
import { asKnown, type Upcasts } from "./known-event.ts";

const stored = (fields: object): StoredEvent => ({
  id: "0000-0001" as EventId,
  at: 5,
  v: 1,
  kind: "lesson-opened",
  ...fields,
});

describe("asKnown", () => {
  it("[P6] knows neither newer versions nor unknown kinds", () => {
    expect(asKnown(stored({ lesson: "first-cache" }))).toEqual(stored({ lesson: "first-cache" }));
    expect(asKnown(stored({ v: 2 }))).toBeUndefined();
    expect(asKnown(stored({ kind: "card-reviewed" }))).toBeUndefined();
    expect(asKnown(stored({ kind: "hasOwnProperty" }))).toBeUndefined();
  });

  it("[P7] lifts an older version step by step and leaves what is stored as it was", () => {
    const current = { "lesson-opened": 3 };
    const upcasts: Upcasts = {
      "lesson-opened": {
        1: (event) => ({ ...event, v: 2, lesson: (event as StoredEvent & { page: string }).page.slice(1) }),
        2: (event) => ({ ...event, v: 3, from: "search" }),
      },
    };
    const old = stored({ page: "/first-cache" });
    expect(asKnown(old, current, upcasts)).toEqual(
      stored({ v: 3, page: "/first-cache", lesson: "first-cache", from: "search" }),
    );
    expect(old).toEqual(stored({ page: "/first-cache" }));
  });

  it("[P7] takes an old version without a step up as one it doesn't know", () => {
    expect(asKnown(stored({}), { "lesson-opened": 2 }, {})).toBeUndefined();
  });
});
