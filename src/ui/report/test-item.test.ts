import { expect, test } from "vitest";
import { itemsOfManifest, itemsOfReport, itemsOfRun } from "./test-item.ts";

const MANIFEST = ["get › of a miss › loads", "get › of a hit", "alone"];

test("names and groups come apart at the joints", () => {
  expect(itemsOfManifest(MANIFEST).map(({ group, name }) => [group, name])).toEqual([
    ["get › of a miss", "loads"],
    ["get", "of a hit"],
    ["", "alone"],
  ]);
});

test("during a run each test is ended, running or waiting, in the order of the suite", () => {
  const items = itemsOfRun(
    MANIFEST,
    [{ path: ["get", "of a miss", "loads"], status: "failed", failure: { message: "no", frames: [] } }],
    { kind: "test", name: "get › of a hit" },
  );
  expect(items.map((item) => item.status)).toEqual(["failed", "running", "waiting"]);
  expect(items[0]?.failure?.message).toBe("no");
});

test("a test whose race is held says so, though it has passed", () => {
  const passed = MANIFEST.map((name) => ({ path: name.split(" › "), status: "passed" }) as const);
  const items = itemsOfRun(MANIFEST, passed, { kind: "race", name: "get › of a hit" });
  expect(items.map((item) => item.status)).toEqual(["passed", "comparing speeds", "passed"]);
});

test("a test that failed for too much work says that it is too slow", () => {
  const failure = { message: "expected at most 20, got 1,034", frames: [], tooSlow: true } as const;
  const [item] = itemsOfReport([{ path: ["alone"], status: "failed", failure }]);
  expect(item).toEqual({ name: "alone", group: "", status: "too slow", failure });
});

test("after a run the report's order and statuses stand", () => {
  const items = itemsOfReport([
    { path: ["alone"], status: "not run" },
    { path: ["get", "of a hit"], status: "passed" },
  ]);
  expect(items.map((item) => [item.name, item.status])).toEqual([
    ["alone", "not run"],
    ["of a hit", "passed"],
  ]);
});
