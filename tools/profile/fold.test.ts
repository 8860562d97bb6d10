import type { Profiler } from "node:inspector";
import { expect, it } from "vitest";
import { foldProfile } from "./fold.ts";

const frame = (functionName: string, url: string): Profiler.ProfileNode["callFrame"] => ({
  functionName,
  url,
  scriptId: "1",
  lineNumber: 1,
  columnNumber: 1,
});

/** root → build.ts → shiki → shiki (again) → wasm, and beside it yaml; 10 samples of shiki's wasm, 5 of yaml, 3 idle. */
const profile: Profiler.Profile = {
  startTime: 0,
  endTime: 18_000,
  nodes: [
    { id: 1, callFrame: frame("(root)", ""), children: [2, 7] },
    { id: 2, callFrame: frame("build", "file:///x/tools/build.ts"), children: [3, 6] },
    { id: 3, callFrame: frame("highlight", "file:///x/node_modules/@shikijs/core/a.mjs"), children: [4] },
    { id: 4, callFrame: frame("tokenize", "file:///x/node_modules/@shikijs/core/b.mjs"), children: [5] },
    { id: 5, callFrame: frame("search", "wasm://wasm/123") },
    { id: 6, callFrame: frame("parse", "file:///x/node_modules/yaml/c.js") },
    { id: 7, callFrame: frame("(idle)", "") },
  ],
  samples: [...Array<number>(10).fill(5), ...Array<number>(5).fill(6), ...Array<number>(3).fill(7)],
  timeDeltas: [],
};

it("folds files and packages, leaves waiting out, and lays the hot path along the right edge", () => {
  const { frames, samples } = foldProfile(profile, 1000, "build");
  expect(samples).toBe(15);
  expect(frames.map(({ name, depth, hot }) => [name, depth, hot])).toEqual([
    ["build", 0, true],
    ["build.ts", 1, true],
    ["yaml", 2, false],
    ["@shikijs/core", 2, true],
    ["WebAssembly", 3, true],
  ]);
  const yaml = frames.find(({ name }) => name === "yaml");
  const shiki = frames.find(({ name }) => name === "@shikijs/core");
  expect([yaml?.from, yaml?.to]).toEqual([0, 0.33333]);
  expect([shiki?.from, shiki?.to]).toEqual([0.33333, 1]);
});

it("drops frames too narrow to be seen", () => {
  const samples = [...Array<number>(200).fill(5), 6];
  const names = foldProfile({ ...profile, samples }, 1000, "build").frames.map(({ name }) => name);
  expect(names).not.toContain("yaml");
});
