import { RIGHT, type HostileSubmission } from "./submission.ts";

const timesOut = (id: string, source: string): HostileSubmission => ({
  id,
  source,
  expect: "timed out",
  pattern: /Timed out after/,
});

/** `RIGHT` with its `average` replaced by another body. */
const average = (body: string): string =>
  RIGHT.replace(/export function average[^}]*}/, `export function average(numbers: number[]): any { ${body}`);

const CATASTROPHE = `/^(a+)+$/.test("a".repeat(40) + "!"); return 3; }`;

/** Code that never comes to an end. The verdict names what was running. */
export const endless: readonly HostileSubmission[] = [
  { ...timesOut("loop at the top level", `while (true) {}\n${RIGHT}`), pattern: /while loading/ },
  { ...timesOut("loop in a test", average("while (true) {} }")), pattern: /is the sum over the count/ },
  {
    ...timesOut(
      "loop on the second call only",
      `let calls = 0;\nexport function tally(words: string[]) { calls += 1; while (calls === 2) {} return { a: 2, b: 1 }; }
       export const average = () => 3; export const later = async (value: number) => value;`,
    ),
    pattern: /takes an empty list/,
  },
  timesOut(
    "microtask loop",
    average("const spin = (): unknown => Promise.resolve().then(spin); spin(); return 3; }"),
  ),
  timesOut("await null loop", average("(async () => { for (;;) await null; })(); return 3; }")),
  {
    ...timesOut("catastrophic regular expression", average(CATASTROPHE)),
    hosts: ["node", "chromium", "firefox"],
  },
  {
    // Where JavaScriptCore interprets a pattern it counts the steps, gives up after a million, and calls that no match.
    ...timesOut("catastrophic regular expression, where the engine may give up on it", average(CATASTROPHE)),
    expect: ["timed out", "passed"],
    pattern: /Timed out after|Passed: 4 of 4/,
    hosts: ["webkit"],
  },
  timesOut(
    "WebAssembly loop",
    average(`
      const bytes = new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,9,1,7,0,3,64,12,0,11,11]);
      (new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as any).f();
      return 3; }`),
  ),
  timesOut(
    "promise that never settles",
    RIGHT.replace("return Promise.resolve(value);", "return new Promise<T>(() => {});"),
  ),
  timesOut(
    "thenable that never calls back",
    RIGHT.replace("return Promise.resolve(value);", "return { then() {} } as any;"),
  ),
  timesOut(
    "endless iterator given to spread",
    average("function* forever() { for (;;) yield 0; } return Math.max(...forever()); }"),
  ),
  timesOut(
    "a setTimeout(0) storm under a promise that never settles",
    RIGHT.replace(
      "return Promise.resolve(value);",
      "const storm = () => { for (let i = 0; i < 3; i++) setTimeout(storm, 0); }; storm(); return new Promise<T>(() => {});",
    ),
  ),
  timesOut(
    "getter that loops, read by the comparison",
    RIGHT.replace("return counts;", "return { get a(): number { for (;;) {} }, b: 1 };"),
  ),
];
