import { describe, expect, it } from "vitest";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { judgeOf } from "./testing.ts";

/** Judges a submission by tests whose bodies are given by name. */
function judgeTests(submission: string, tests: Readonly<Record<string, string>>, counted = true) {
  const bodies = Object.entries(tests).map(
    ([name, body]) => `it(${JSON.stringify(name)}, async () => {${body}});`,
  );
  const imports = [
    `import { afterEach, beforeEach, expect, it } from "vitest";`,
    `import { cost, virtualClock } from "#grader";`,
    `import * as solution from "./solution";`,
    `let kept: any; const { f, g, later, fails, scan } = solution as any;`,
  ];
  return judgeOf([...imports, ...bodies].join("\n"), submission, { counted })(submission);
}

const messages = (report: Report): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(report.tests.map(({ path, failure }) => [path.at(-1) ?? "", failure?.message]));

describe("[G84] cost() counts the submission and nothing else", () => {
  const submission = `
    export const f = () => ({ list: [1] });
    export const g = (n: number) => { const list = []; for (let i = 0; i < n; i++) list.unshift((i * 7) % n); return list.sort((a, b) => a - b).map(String).join(); };
    export const fails = async () => { await null; throw new Error("later"); };
    export const scan = (list: readonly number[], one: number): number => list.indexOf(one);
    export const later = async (ms: number) => { for (let i = 0; i < 3; i++) await null; return ms; };`;

  it("in a run, and sends one profile at its end", async () => {
    const report = await judgeTests(submission, {
      scans: `
        const list = Array.from({ length: 100 }, (_, i) => i);
        expect(cost(() => { for (let i = 0; i < 10; i++) list.indexOf(50); scan(list, 50); }).total).toBe(52);
        scan(list, 3);`,
      waits: `expect((await cost(() => later(1))).total).toBe(4);`,
    });
    expect(messages(report)).toEqual({ scans: undefined, waits: undefined });
    expect(verdictText(report.verdict)).toBe("Passed: 2 of 2 tests");
    expect(report.evidence).toMatchObject([
      {
        kind: "profile",
        of: "run",
        functions: [
          { name: "scans", line: 0 },
          { name: "scan", line: 5 },
          { name: "waits", line: 0 },
          { name: "later", line: 6 },
        ],
        lines: [
          { line: 5, cost: 52, hits: 1 },
          { line: 6, cost: 4, hits: 4 },
        ],
      },
    ]);
  });

  it("to the end of a promise, with what runs meanwhile, and no further", async () => {
    const report = await judgeTests(submission, {
      "a promise": `
        const measured = cost(async () => { await null; scan([1], 1); await later(1); });
        scan([1, 2, 3], 3);
        expect((await measured).total).toBe(4 + 2 + 4);
        scan([1], 1);
        expect(cost(() => scan([1], 1)).total).toBe(2);`,
      "a virtual clock": `
        const clock = virtualClock();
        const waits = cost(() => clock.sleep(50).then(() => scan([1], 1)));
        await clock.advance(100);
        expect((await waits).total).toBe(2);`,
      "a thenable": `expect((await cost(() => ({ then(done: any) { scan([1], 1); done(1); } }))).total).toBe(2);`,
      allocations: `expect(cost(() => f()).allocations).toEqual({ total: 2, objects: 1, arrays: 1, closures: 0, strings: 0 });`,
    });
    expect(Object.values(messages(report)).filter(Boolean)).toEqual([]);
  });

  it("throws what was thrown, and is ready for the next", async () => {
    const report = await judgeTests(submission, {
      "an error": `
        expect(() => cost(() => { scan([1], 1); throw new Error("mine"); })).toThrow("mine");
        await expect(cost(() => fails())).rejects.toThrow("later");
        scan([1], 1);
        expect(cost(() => scan([1], 1)).total).toBe(2);`,
      "one inside another": `
        expect(() => cost(() => cost(() => 1))).toThrow("cost() is already counting");
        const first = cost(() => later(1));
        expect(() => cost(() => 1)).toThrow("cost() is already counting");
        await first;`,
      "one left open by a test": `kept = cost(() => new Promise(() => 1)); void kept;`,
      "is over with that test": `expect(cost(() => scan([1], 1)).total).toBe(2);`,
    });
    expect(Object.values(messages(report)).filter(Boolean)).toEqual([]);
  });

  it("only inside a test, and only where the suite is counted", async () => {
    const outside = await judgeOf(
      `import { it } from "vitest";\nimport { cost } from "#grader";\nimport { f } from "./solution";
       it("asks", () => 1); if (f.asks) cost(() => 1);`,
      `export const f = { asks: false };`,
      { counted: true },
    )(`export const f = { asks: true };`);
    expect(verdictText(outside.verdict)).toBe(
      "Crashed: Error: cost() is called inside a test or its beforeEach (while loading)",
    );
    const report = await judgeTests(submission, { asks: `cost(() => 1);` }, false);
    expect(messages(report)["asks"]).toMatch(/needs a suite that is counted/);
    expect(report.evidence).toEqual([]);
  });

  it("the same in every run", async () => {
    const tests = { scans: `cost(() => g(50)); throw new Error(String(cost(() => g(30)).total));` };
    const reports = await Promise.all([1, 2, 3].map(() => judgeTests(submission, tests)));
    const [first, ...others] = reports.map(({ tests: [test], evidence }) => [
      test?.failure?.message,
      evidence,
    ]);
    expect(first?.[0]).toMatch(/^Error: \d{2,}$/);
    for (const other of others) expect(other).toEqual(first);
  });

  it("and a run in which nothing was measured sends nothing", async () => {
    const report = await judgeTests(submission, { calls: `scan([1], 1);` });
    expect(report.evidence).toEqual([]);
  });
});

describe("[G87] code under test cannot reach the meter", () => {
  it.each([
    ["by its name", "typeof $cost"],
    ["by arguments", "arguments.length"],
    ["by eval", `eval("typeof " + String(probe).match(/[$]cost_*/)![0])`],
    ["by the global object", `Object.keys(globalThis).filter((key) => key.includes("cost")).length`],
  ])("%s", async (_name, expression) => {
    const report = await judgeOf(
      `import { expect, it } from "vitest";\nimport { answer } from "./solution";\nit("asks", () => expect(["undefined", 0, 2]).toContain(answer));`,
      `export const answer = 0;`,
      { counted: true },
    )(`export const probe = () => [1].map((x) => x);\nexport const answer: any = (${expression});`);
    expect(messages(report)).toEqual({ asks: undefined });
  });
});
