import { RIGHT, rightAfter, type HostileSubmission } from "./submission.ts";

const tallyThrows = (what: string): string => `
export function tally(): any { throw ${what}; }
export const average = () => 3;
export const later = async (value: number) => value;`;

/** Code that throws odd things at odd times, and text that does not compile. */
export const throwing: readonly HostileSubmission[] = [
  {
    id: "syntax error",
    source: "export const a = ;\n",
    expect: "did not compile",
    pattern: /line 1, column 18/,
  },
  {
    id: "duplicate let",
    source: "let a = 1;\nlet a = 2;\n",
    expect: "did not compile",
    pattern: /line 2, column 5/,
  },
  { id: "empty text", source: "", expect: "failed", pattern: /exports nothing named “tally”/ },
  {
    id: "throws at the top level",
    source: `throw new Error("at load");`,
    expect: "crashed",
    pattern: /at load/,
  },
  {
    id: "stack overflow at the top level",
    source: `const dive = (): number => dive() + 1;\ndive();\n${RIGHT}`,
    expect: "crashed",
    pattern: /while loading/,
  },
  { id: "throws null at the top level", source: "throw null;", expect: "crashed", pattern: /null/ },
  { id: "throws null", source: tallyThrows("null"), expect: "failed", pattern: /null/ },
  { id: "throws a symbol", source: tallyThrows(`Symbol("odd")`), expect: "failed", pattern: /Symbol\(odd\)/ },
  {
    id: "throws a revoked Proxy",
    source: tallyThrows(
      "(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()",
    ),
    expect: "failed",
    pattern: /Failed: 2 of 4/,
  },
  {
    id: "throws an error whose message throws",
    source: tallyThrows(`Object.defineProperty(new Error(), "message", { get() { throw 1; } })`),
    expect: "failed",
    pattern: /Failed: 2 of 4/,
  },
  {
    id: "throws an error whose stack is a number",
    source: tallyThrows("Object.assign(new Error('numbered'), { stack: 7, name: 8 })"),
    expect: "failed",
    pattern: /Failed: 2 of 4/,
  },
  {
    id: "rejection at the top level that nobody catches",
    source: rightAfter(`Promise.reject(new Error("nobody caught this"));`),
    expect: "crashed",
    pattern: /nobody caught this/,
  },
  {
    id: "rejection after passing",
    source: RIGHT.replace(
      "return Promise.resolve(value);",
      `setTimeout(() => { Promise.reject(new Error("too late")); }, 0); return Promise.resolve(value);`,
    ),
    expect: ["crashed", "failed"],
    pattern: /too late/,
  },
  {
    id: "error in a timer after passing",
    source: RIGHT.replace(
      "return Promise.resolve(value);",
      `setTimeout(() => { throw new Error("too late"); }, 0); return Promise.resolve(value);`,
    ),
    expect: ["crashed", "failed"],
    pattern: /too late/,
  },
  {
    id: "ends its own worker",
    source: `(globalThis as any).close();\n${RIGHT}`,
    expect: "crashed",
    pattern: /ended its own worker/,
  },
  {
    id: "process.exit",
    source: `(globalThis as any).process.exit(0);\n${RIGHT}`,
    expect: "crashed",
    pattern: /ended its own worker|exit/,
  },
  {
    id: "imports vitest",
    source: `import { expect } from "vitest";\n${RIGHT}`,
    expect: "did not compile",
    pattern: /only the suite may/,
  },
  {
    id: "imports another package",
    source: `\nimport lodash from "lodash";\n${RIGHT}`,
    expect: "did not compile",
    pattern: /line 2.*lodash/,
  },
  {
    id: "dynamic import",
    source: `export const later = async () => import("node:fs");`,
    expect: "did not compile",
    pattern: /import\(\)/,
  },
  { id: "top-level await", source: `await null;\n${RIGHT}`, expect: "did not compile", pattern: /await/ },
];
