import { describe, expect, it } from "vitest";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { judgeOf, testsThat } from "./testing.ts";

const failureOf = (report: Report, name: string) =>
  report.tests.find((test) => test.path.at(-1) === name)?.failure;

describe("[G53] groups, cases and hooks work as in Vitest", () => {
  const judge = judgeOf(
    `
    import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
    import { log } from "./solution";
    beforeAll(() => log("all"));
    describe.each(["a", "b"])("group %s", (letter) => {
      beforeEach(() => { log("before " + letter); });
      afterEach(async () => { await null; log("after " + letter); });
      it.each([[1, 2], [3, 4]])("%d and %d", (one, other) => { log(letter + one + other); });
    });
    describe("inner", () => {
      describe("most", () => { test.for([{ n: 1 }])("$n", ({ n }) => expect(n).toBe(1)); });
    });
    it("saw it all", () => expect(log.seen).toEqual([
      "all", "before a", "a12", "after a", "before a", "a34", "after a", "before b", "b12", "after b", "before b", "b34", "after b",
    ]));
    afterAll(() => { if (log.breaks) throw new Error("in the end"); });`,
    `export const log: any = Object.assign((line: string) => log.seen.push(line), { seen: [], breaks: false });`,
  );
  const reference = `export const log: any = Object.assign((line: string) => log.seen.push(line), { seen: [], breaks: false });`;

  it("in their order", async () => {
    const report = await judge(reference);
    expect(report.tests.map((test) => test.path.join(" › "))).toEqual([
      ...["a", "b"].flatMap((letter) => [`group ${letter} › 1 and 2`, `group ${letter} › 3 and 4`]),
      "inner › most › 1",
      "saw it all",
    ]);
    expect(verdictText(report.verdict)).toBe("Passed: 6 of 6 tests");
  });

  it("a hook that throws fails its test", async () => {
    const report = await judge(
      reference.replace(
        "log.seen.push(line)",
        `{ log.seen.push(line); if (line === "after a") throw new Error("hook"); }`,
      ),
    );
    expect(testsThat(report, "failed")).toEqual(["group a › 1 and 2", "group a › 3 and 4"]);
    expect(failureOf(report, "1 and 2")?.message).toBe("Error: hook");
  });

  it("a group's hook that throws is not a pass", async () => {
    const report = await judge(reference.replace("breaks: false", "breaks: true"));
    expect(verdictText(report.verdict)).toBe("Crashed: Error: in the end");
    expect(testsThat(report, "passed")).toHaveLength(6);
  });
});

describe.each([{ counted: false }, { counted: true }])(
  "[G54] frames lead to the learner's line and column (counted: $counted)",
  ({ counted }) => {
    const judge = judgeOf(
      `import { it } from "vitest";\nimport { f } from "./solution";\nit("calls", () => f());\nit("waits", async () => f());`,
      `export const f = () => 1;`,
      { counted },
    );
    it("behind types and inside classes", async () => {
      const source = [
        "class Deep<T extends object> {",
        "  dig(a: Map<string, number>, b?: T): never { throw new TypeError('found'); }",
        "}",
        "export const f = (): void => {",
        "  const deep: Deep<object> = new Deep<object>(); deep.dig(new Map());",
        "};",
      ].join("\n");
      const failure = failureOf(await judge(source), "calls");
      expect(failure?.message).toBe("TypeError: found");
      expect(failure?.frames.slice(0, 3)).toEqual([
        {
          file: "solution.ts",
          line: 2,
          column: 53,
          function: "Deep.dig",
        },
        { file: "solution.ts", line: 5, column: expect.any(Number) as number, function: "f" },
        { file: "suite.ts", line: 3, column: expect.any(Number) as number },
      ]);
    });

    it.each([
      [
        "a method that is not there",
        "export const f = (x?: number): void => { const list: any = {};\n  list.a.push(1); };",
        2,
        10,
      ],
      [
        "no method at all",
        "export const f = (x?: number): void => {\n  const a: any = { b: {} };\n  a.b.push(1); };",
        3,
        7,
      ],
      [
        "a computed one",
        "export const f = (x?: number): void => { const a: any = {}, k = 'x' as string;\n  a[k](1); };",
        2,
        7,
      ],
      [
        "an optional one",
        "export const f = (x?: number): void => { const a: any = { b: {} };\n  a?.b.push(1).c; };",
        2,
        8,
      ],
      [
        "below a native",
        "export const f = (x?: number): void => {\n  [1].map((x: number) => { null!.boom; }); };",
        2,
        34,
      ],
      [
        "on the first line",
        "export const f = (x?: number): any => { const m = new Map<string, any>(); return m.get('a').b; };",
        1,
        92,
      ],
      [
        "after an await",
        "export const f = async (x?: number) => {\n  const y = [await x, 's' + 1];\n  throw new Error(`${y}`); };",
        3,
        9,
      ],
    ])("%s", async (_name, source, line, column) => {
      const report = await judge(source);
      expect(failureOf(report, "waits")?.frames[0]).toMatchObject({ file: "solution.ts", line, column });
    });

    it("at the top level", async () => {
      const report = await judge(`const x: number = 1;\n\n  null!.boom;\n`);
      expect(report.crash?.frames[0]).toMatchObject({ file: "solution.ts", line: 3 });
      expect(verdictText(report.verdict)).toMatch(/^Crashed: TypeError: .*boom.* \(while loading\)$/);
    });

    it("and a syntax error has its place", async () => {
      expect(verdictText((await judge("export const f = () => {\n  const x: number = ;\n};")).verdict)).toBe(
        "Did not compile: line 2, column 21: Unexpected `;`.",
      );
    });
  },
);

describe("[G55] errors that nobody caught are charged to whoever was running", () => {
  const suite = `
    import { expect, it } from "vitest";
    import { first, second } from "./solution";
    it("one", async () => expect(await first()).toBe(1));
    it("two", () => expect(second()).toBe(2));`;
  const reference = `export const first = async () => 1; export const second = () => 2;`;
  const judge = judgeOf(suite, reference);

  it.each([
    [
      "a rejection in a test",
      "Promise.reject(new Error('lost'))",
      "Unhandled rejection: Error: lost\nA promise rejected with this, and no code waits for that promise: return it, await it or catch it.",
    ],
    [
      "an error in a microtask",
      "queueMicrotask(() => { throw new Error('lost'); })",
      "Uncaught: Error: lost",
    ],
    ["null in a microtask", "queueMicrotask(() => { throw null; })", "Uncaught: Thrown: null"],
  ])("%s", async (_name, trick, message) => {
    const report = await judge(reference.replace("async () => 1", `async () => { ${trick}; return 1; }`));
    expect(testsThat(report, "failed")).toEqual(["one"]);
    expect(failureOf(report, "one")?.message).toBe(message);
  });

  it("one after the tests is a crash, and the tests keep their status", async () => {
    const report = await judge(
      reference.replace("() => 2", "() => { setTimeout(() => { throw new Error('lost'); }, 0); return 2; }"),
    );
    expect(verdictText(report.verdict)).toBe("Crashed: Uncaught after the tests: Error: lost");
    expect(testsThat(report, "passed")).toEqual(["one", "two"]);
  });

  it("one after tests that failed is shown, and the verdict stays", async () => {
    const report = await judge(
      reference.replace("() => 2", "() => { setTimeout(() => { throw new Error('lost'); }, 0); return 3; }"),
    );
    expect(verdictText(report.verdict)).toBe("Failed: 1 of 2 tests");
    expect(report.console).toEqual([{ level: "error", text: "Uncaught: Error: lost" }]);
  });

  it("a rejection that is handled later in the same test is none", async () => {
    const handled =
      "const lost = Promise.reject(new Error('lost')); await new Promise((done) => setTimeout(done, 5)); await lost.catch(() => 0); return 1;";
    const report = await judge(reference.replace("async () => 1", `async () => { ${handled} }`));
    expect(verdictText(report.verdict)).toBe("Passed: 2 of 2 tests");
  });

  it("many that are handled cannot hide one that is not", async () => {
    const flood =
      "const all = Array.from({ length: 500 }, (_, n) => Promise.reject(n)); Promise.reject('lost'); setTimeout(() => all.forEach((one) => one.catch(() => 0)), 0); await new Promise((done) => setTimeout(done, 20)); return 1;";
    const report = await judge(reference.replace("async () => 1", `async () => { ${flood} }`));
    expect(report.verdict.word).toBe("failed");
  });
});

describe("[G56] a suite that is not what it was is not a pass", () => {
  it.each([
    ["a test less", `for (const name of names.slice(1)) it(name, () => 1);`],
    ["a test more", `for (const name of [...names, "d"]) it(name, () => 1);`],
    ["a test twice", `for (const name of [...names, "a"]) it(name, () => 1);`],
    ["another order", `for (const name of names.toReversed()) it(name, () => 1);`],
    ["no tests", `names;`],
  ])("%s", async (_name, defined) => {
    const suite = `import { it } from "vitest";\nimport { names, odd } from "./solution";\nif (odd) { ${defined} } else { for (const name of names) it(name, () => 1); }`;
    const judge = judgeOf(suite, `export const names = ["a", "b", "c"]; export const odd = false;`);
    const report = await judge(`export const names = ["a", "b", "c"]; export const odd = true;`);
    expect(verdictText(report.verdict)).toMatch(/^Crashed: the tests changed while loading/);
  });
});
