import { RIGHT, WRONG, type HostileSubmission } from "./submission.ts";

const tally = (body: string): string => `
export function tally(words: string[]): any { ${body} }
export const average = () => 3;
export const later = async (value: number) => value;`;

/** Code that takes memory, floods the console, or answers with something huge. */
export const heavy: readonly HostileSubmission[] = [
  {
    id: "heap bomb",
    source: `const kept: unknown[] = [];\nfor (;;) kept.push(new Array(1e5).fill({}));\n${RIGHT}`,
    expect: ["crashed", "timed out"],
    patience: 12_000,
  },
  {
    id: "ArrayBuffer bomb",
    source: tally("const kept: unknown[] = []; for (;;) kept.push(new Uint8Array(1e8).fill(1));"),
    expect: ["crashed", "failed", "timed out"],
    patience: 12_000,
  },
  {
    id: "string doubling",
    source: tally(`let text = "ab"; for (;;) text += text;`),
    expect: ["failed", "crashed"],
    patience: 8_000,
  },
  {
    id: "sort of 3e7 items",
    source: tally("Array.from({ length: 3e7 }, (_, i) => -i).sort(); return {};"),
    expect: ["timed out", "crashed"],
    patience: 12_000,
  },
  {
    id: "fill on 2^32-1",
    source: tally("new Array(2 ** 32 - 1).fill(0); return {};"),
    expect: ["timed out", "failed", "crashed"],
    patience: 12_000,
  },
  {
    id: "a million elements for an answer",
    source: tally("return Array.from({ length: 1e6 }, (_, i) => i);"),
    expect: "failed",
    pattern: /Failed: 2 of 4/,
  },
  {
    id: "an object a million deep for an answer",
    source: tally("let deep: any = {}; for (let i = 0; i < 1e6; i++) deep = { deep }; return deep;"),
    expect: "failed",
    pattern: /Failed: 2 of 4/,
  },
  {
    id: "a cyclic object for an answer",
    source: tally("const ring: any = { a: 2 }; ring.b = ring; return ring;"),
    expect: "failed",
    pattern: /Failed: 2 of 4/,
  },
  {
    id: "a 256 MB string for an answer",
    source: tally(`return "x".repeat(2 ** 28);`),
    expect: "failed",
    pattern: /Failed: 2 of 4/,
  },
  {
    id: "getters that return getters, without end",
    source: tally(
      "const endless = (): any => ({ get a() { return endless(); }, get b() { return 1; } }); return endless();",
    ),
    expect: "failed",
    pattern: /Failed: 2 of 4/,
  },
  {
    id: "100,000 lines, then the right answer",
    source: `for (let i = 0; i < 100_000; i++) console.log("line", i);\n${RIGHT}`,
    expect: "passed",
  },
  {
    id: "console flood, then a wrong answer",
    source: `for (let i = 0; i < 100_000; i++) console.log("x".repeat(1_000));\n${WRONG}`,
    expect: "failed",
  },
  {
    id: "one huge console line",
    source: `console.log("x".repeat(2 ** 27), Array.from({ length: 1e6 }, (_, i) => i));\n${RIGHT}`,
    expect: "passed",
  },
  {
    id: "100,000 timers left behind",
    source: `for (let i = 0; i < 100_000; i++) setTimeout(() => {}, 60_000 + i);\n${RIGHT}`,
    expect: "passed",
  },
];
