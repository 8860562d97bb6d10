import { expect, it } from "vitest";
import { createMarkerStore } from "./marker.ts";
import type { Header } from "./schema.ts";

const header = (log: string, last: number): Header => ({
  log,
  last,
  tail: last,
  count: last,
  hash: 0,
  rewrites: 0,
});

function fakeStorage(initial?: string) {
  let text = initial;
  const storage = { getItem: () => text ?? null, setItem: (_key: string, value: string) => (text = value) };
  return { store: createMarkerStore(() => storage as unknown as Storage, "hotpath") };
}

it("never falls back for the same log, and never covers the note of another", () => {
  const { store } = fakeStorage();
  store.note(header("a", 10));
  store.note(header("a", 9));
  expect(store.read()).toEqual({ log: "a", events: 10, last: 10 });
  store.note(header("b", 11));
  expect(store.read()).toMatchObject({ log: "a" });
  store.replace(header("b", 2));
  expect(store.read()).toEqual({ log: "b", events: 2, last: 2 });
});

it.each([
  "",
  "null",
  "[]",
  "{}",
  '{"log":"a","events":-1,"last":2}',
  '{"log":"a","events":1e400,"last":2}',
  "<p>",
])("takes %j for no marker", (text) => {
  const { store } = fakeStorage(text);
  expect(store.read()).toBeUndefined();
  store.note(header("a", 1));
  expect(store.read()).toMatchObject({ log: "a" });
});

it("knows what the tab itself has noted where site data is blocked or cleared", () => {
  const blocked = createMarkerStore(() => {
    throw new DOMException("Access is denied.", "SecurityError");
  }, "hotpath");
  expect(blocked.read()).toBeUndefined();
  blocked.note(header("a", 1));
  expect(blocked.read()).toEqual({ log: "a", events: 1, last: 1 });
  expect(createMarkerStore(() => undefined, "hotpath").read()).toBeUndefined();
});
