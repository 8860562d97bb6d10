import { describe, expect, it } from "vitest";
import { compile } from "#grader/compile.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { collectManifest } from "./collect-manifest.ts";
import { gradeInNode } from "./grade-in-node.ts";

async function judgeCounted(suite: string, submission: string, counted = true) {
  const compiled = compile(suite, "suite.ts");
  if (!compiled.ok) throw new Error(`the suite does not compile: ${compiled.error.message}`);
  const manifest = await collectManifest(compiled.value, submission);
  const limits = { load: 5_000, test: 5_000 };
  return gradeInNode({ submission, suite: compiled.value, manifest, limits, counted });
}

describe("[G84] cost() counts the submission and nothing else", () => {
  const submission = `
    export const scan = (list: readonly number[], one: number): number => list.indexOf(one);
    export const later = async (ms: number) => { for (let i = 0; i < 3; i++) await null; return ms; };`;

  it("in a run, and sends one profile at its end", async () => {
    const report = await judgeCounted(
      `import { expect, it } from "vitest";
       import { cost } from "#grader";
       import { later, scan } from "./solution";
       it("scans", () => {
         const list = Array.from({ length: 100 }, (_, i) => i);
         expect(cost(() => { for (let i = 0; i < 10; i++) list.indexOf(50); scan(list, 50); }).total).toBe(52);
         scan(list, 3);
       });
       it("waits", async () => { expect((await cost(() => later(1))).total).toBe(4); });`,
      submission,
    );
    expect(report.tests.map(({ failure }) => failure?.message)).toEqual([undefined, undefined]);
    expect(verdictText(report.verdict)).toBe("Passed: 2 of 2 tests");
    expect(report.evidence).toMatchObject([
      {
        kind: "profile",
        of: "run",
        functions: [
          { name: "scans", line: 0 },
          { name: "scan", line: 2 },
          { name: "waits", line: 0 },
          { name: "later", line: 3 },
        ],
        lines: [
          { line: 2, cost: 52, hits: 1 },
          { line: 3, cost: 4, hits: 4 },
        ],
      },
    ]);
  });

  it("not where the suite is not counted", async () => {
    const report = await judgeCounted(
      `import { it } from "vitest";\nimport { cost } from "#grader";\nit("asks", () => { cost(() => 1); });`,
      submission,
      false,
    );
    expect(report.tests[0]?.failure?.message).toMatch(/needs a suite that is counted/);
    expect(report.evidence).toEqual([]);
  });
});
