import { describe, expect, it } from "vitest";
import { compile, createColumnFinder } from "./compile.ts";

const problem = (source: string, file: "solution.ts" | "suite.ts" = "solution.ts") => {
  const result = compile(source, file);
  return result.ok ? undefined : result.error;
};

describe("[G1] compile keeps every line where it was", () => {
  it("removes types and imports, not lines", () => {
    const source = `import { it } from "vitest";\n\nexport const one: number = 1;\n\nfunction f(a: string): void {\n  throw a;\n}\n`;
    const result = compile(source, "suite.ts");
    expect(result.ok && result.value.split("\n").length).toBe(source.split("\n").length);
    expect(result.ok && result.value.split("\n")[5]).toBe("  throw a;");
  });

  it.each([
    ["no text", ""],
    ["blank lines", "\n\n"],
    ["a comment", "// only a comment"],
    ["a lone surrogate", "const lone = '\ud800';"],
    ["an enum", "enum E { A }\nexport { E };"],
    ["parameter properties", "class A { constructor(private x: number) {} }"],
    ["casts", "let a = <any>3 satisfies number;"],
    ["a hashbang", "#!/usr/bin/env node\nexport {};"],
    ["types only", "export type { A }; type A = 1;\ninterface B {}\nexport { type B };"],
    ["await in functions", "export async function f() { await null; for await (const a of []) a; }"],
    ["a name of 1 MB", `export const ${"x".repeat(1_000_000)} = 1;`],
    ["a comment of 1 MB", `//${"x".repeat(1_000_000)}`],
  ])("takes %s", (_name, source) => {
    expect(problem(source)).toBeUndefined();
  });
});

describe("[G2] every syntax error gives line, column and a plain message", () => {
  it.each([
    ["export const a = ;", 1, 18, "Unexpected `;`."],
    ["let a = 1;\nlet a = 2;", 2, 5, "Identifier 'a' has already been declared."],
    ["const a: Map<string, number> = x; let a;", 1, 39, "Identifier 'a' has already been declared."],
    ["let x: number = 1; export { y };", 1, 29, "Export 'y' is not defined."],
    ["\0", 1, 1, "Unexpected character '\0'."],
    ["'open", 1, 1, "Unterminated string constant."],
    ["function f() {\n  await 1;\n}", 2, 3, "`await` works only inside an `async` function here."],
    ["return 1;", 1, 1, "'return' outside of function."],
    ["with (a) {}", 1, 1, "Unexpected `with`."],
    ["function f() {", 1, 15, "Unexpected end of the text: something before it is not closed."],
    ["let a = 1 b", 1, 11, "Unexpected `b`, expected `;`."],
  ])("%j", (source, line, column, message) => {
    expect(problem(source)).toEqual({ line, column, message });
  });

  it.each([
    ["in an arrow function", "export const f = () => {\n  const x: number = ;\n};", 2, 21],
    ["in one with types", "const f = (a: Map<string, number>): number => {\n  return a +;\n};\nf();", 2, 13],
    ["in a generic one", "const f = <T,>(a: T): T => {\n  let b = [a;\n};", 2, 13],
    ["in an async one", "const f = async (a) => {\n  await a a;\n};", 2, 11],
    ["in one without a block", "const f = (a: number) => a +;\n", 1, 29],
    ["in one that is handed over", "g(1, (a) => {\n  a(;\n});\nlet ok = (b) => { b; };", 2, 5],
    [
      "in one inside another",
      "const f = () => {\n  return [1].map((n: number) => {\n    n n;\n  });\n};",
      3,
      7,
    ],
    ["after one that is right", "const f = (a) => { a; };\nconst b = ;", 2, 11],
    ["before one that is right", "const b = ;\nconst f = (a) => { a; };", 1, 11],
    ["the first of two", "const f = () => {\n  a a;\n};\nconst g = () => {\n  b b;\n};", 2, 5],
    ["in the parameters", "const f = (a: ) => { a; };", 1, 15],
    ["a brace that is missing", "const f = () => {\n  g(() => {\n    h();\n};\n", 4, 2],
  ])("finds an error %s", (_name, source, line, column) => {
    expect(problem(source)).toMatchObject({ line, column });
  });

  it("says so when the text is nested too deeply", () => {
    expect(problem("(".repeat(100_000))?.message).toBe("The code is nested too deeply to be read.");
  });

  it.each([
    ["open braces", "{".repeat(5_000)],
    ["open angles", "<".repeat(50_000)],
    ["open templates", "`${".repeat(3_000)],
    ["a lone surrogate", "\ud800"],
    ["a line separator", "a\u2028b c"],
    ["decorators on nothing", "@@@"],
    ["half a private name", "class { #"],
  ])("never throws: %s", (_name, source) => {
    const found = problem(source);
    expect(found?.line).toBeGreaterThan(0);
    expect(found?.message).not.toBe("");
  });
});

describe("[G3] only the suite imports, and only what it may", () => {
  it.each([
    [
      `import { expect } from "vitest";\nexpect(1);`,
      1,
      /"vitest" cannot be imported here: only the suite may/,
    ],
    [`\nimport { evidence } from "#grader"; evidence;`, 2, /only the suite may use it/],
    [`import unused from "react";`, 1, /"react" cannot be imported/],
    [`\n\nimport "lodash";`, 3, /"lodash" cannot be imported: a submission is one file/],
    [`export * from "./other";`, 1, /"\.\/other" cannot be imported/],
    [`export const f = () => import("x");`, 1, /`import\(\)` is not available/],
    [`f(import.meta.url);`, 1, /`import\.meta` is not available/],
    [`const a = 1;\nawait a;`, 2, /`await` at the top level is not supported/],
    [`for await (const a of b) a;`, 1, /`await` at the top level/],
  ])("a submission: %j", (source, line, message) => {
    expect(problem(source)?.line).toBe(line);
    expect(problem(source)?.message).toMatch(message);
  });

  it("a suite: what it may, and a word about the rest", () => {
    const allowed = `import { it } from "vitest"; import * as g from "#grader"; import { f } from "./solution"; it(g, f);`;
    expect(problem(allowed, "suite.ts")).toBeUndefined();
    expect(problem(`import fs from "node:fs"; fs();`, "suite.ts")?.message).toMatch(/not "node:fs"/);
  });

  it("lets imports of types alone pass: they are gone when it runs", () => {
    expect(problem(`import type { A } from "./types"; export const a: A = 1;`)).toBeUndefined();
  });
});

describe("[G5] nothing breaks out of the function that a file is put into", () => {
  it.each([
    [
      "closes it behind a comment",
      `let y = 1; y <!--y; ({\n}); globalThis.out = 1; (function () { {\ny <!--y; }})`,
    ],
    ["closes it plainly", "}); globalThis.out = 1; (function () {"],
    ["hides the rest of a line", "let y = 1;\nif (y <!--y) {\n}"],
    ["begins a line with an arrow", "let y = 1; (function () { y\n--> 0; })();"],
  ])("%s", (_name, source) => {
    const compiled = compile(source, "solution.ts");
    const wrapped = compiled.ok ? `(function () {${compiled.value}\n})` : "(function () {})";
    expect(typeof (0, eval)(wrapped)).toBe("function");
    expect("out" in globalThis).toBe(false);
  });

  it("leaves innocent text alone", () => {
    for (const source of [
      "let n = 3; while (n --> 0) n;",
      "const html = '<!-- note -->';",
      "/* --> */",
      "`\n-->`",
    ]) {
      expect(problem(source)).toBeUndefined();
    }
  });
});

describe("[G4] columns of frames are columns of the text as written", () => {
  it("finds a call behind types", () => {
    const source = `const f = (a: Map<string, number>): number => { throw a; };\nf();`;
    const compiled = compile(source, "solution.ts");
    const column = compiled.ok ? compiled.value.indexOf("throw") + 1 : 0;
    expect(createColumnFinder(source)(1, column)).toBe(source.indexOf("throw") + 1);
  });

  it("gives the column itself for text that cannot be read", () => {
    expect(createColumnFinder("(((")(1, 7)).toBe(7);
  });
});
