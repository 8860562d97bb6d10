import type { Header } from "./schema.ts";

/** "This browser had n events": a note outside IndexedDB, which tells a browser that lost them from a new one. */
export interface Marker {
  readonly log: string;
  readonly events: number;
  readonly last: number;
}

export interface MarkerStore {
  read(): Marker | undefined;
  /** Notes what is now on the disk. Never falls back (tabs may come out of turn), never covers another log's note. */
  note(header: Header): void;
  /** Notes it whatever was noted before: once what is missing is on record. */
  replace(header: Header): void;
}

/**
 * The marker of the database `name`. `storage` may throw or be missing where site data is blocked; then there is
 * no marker.
 */
export function createMarkerStore(storage: () => Storage | undefined, name: string): MarkerStore {
  const key = `${name}:events`;
  function read(): Marker | undefined {
    try {
      return parse(storage()?.getItem(key) ?? "") ?? known;
    } catch {
      return known;
    }
  }
  // What this tab has seen itself, should the note be cleared together with the database.
  let known: Marker | undefined;

  function replace({ log, last, count }: Header): void {
    known = { log, events: count, last };
    try {
      storage()?.setItem(key, JSON.stringify(known));
    } catch {
      // Full or blocked: the marker is a second witness, not the store.
    }
  }
  return {
    read,
    note(header) {
      const before = read();
      if (!before || (before.log === header.log && before.last <= header.last)) replace(header);
    },
    replace,
  };
}

function parse(text: string): Marker | undefined {
  // Parse boundary: each member is checked below.
  const value = JSON.parse(text) as Partial<Marker> | null;
  if (typeof value?.log !== "string" || !isCount(value.events) || !isCount(value.last)) return undefined;
  return { log: value.log, events: value.events, last: value.last };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
