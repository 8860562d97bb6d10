import { describe, expect, it } from "vitest";
import { readFrames } from "./stack-frames.ts";

const sources = [
  { file: "solution.ts", name: "solution.ts", shift: 10 },
  { file: "suite.ts", name: "blob:null/3f-7a", shift: 10 },
] as const;

const read = (stack: string) => readFrames(stack, sources, (_file, _line, column) => column);

describe("[G30] frames are read in the form of each engine", () => {
  it("V8", () => {
    const stack = `TypeError: no
    at Cache.get (solution.ts:3:5)
    at new Cache (solution.ts:2:1)
    at async Promise.all (index 0)
    at async solution.ts:7:9
    at Array.map (<anonymous>)
    at Object.later [as getOrLoad] (solution.ts:9:2)
    at blob:null/3f-7a:12:4
    at run (blob:null/other:1:1)
    at eval (eval at <anonymous> (worker.js:1:1), <anonymous>:1:1)`;
    expect(read(stack)).toEqual([
      { file: "solution.ts", line: 3, column: 5, function: "Cache.get" },
      { file: "solution.ts", line: 2, column: 1, function: "Cache" },
      { file: "solution.ts", line: 7, column: 9 },
      { file: "solution.ts", line: 9, column: 2, function: "later" },
      { file: "suite.ts", line: 12, column: 4 },
    ]);
  });

  it("SpiderMonkey", () => {
    const stack =
      "get@solution.ts:3:5\nasync*later/<@solution.ts:8:1\n@blob:null/3f-7a:12:4\nrun@worker.js:1:1\n";
    expect(read(stack)).toEqual([
      { file: "solution.ts", line: 3, column: 5, function: "get" },
      { file: "solution.ts", line: 8, column: 1, function: "later" },
      { file: "suite.ts", line: 12, column: 4 },
    ]);
  });

  it("JavaScriptCore, which names neither native code nor evaluated text", () => {
    const stack = "get@solution.ts:3:5\nmap@[native code]\nboom@\n@\nglobal code@blob:null/3f-7a:4:31";
    expect(read(stack)).toEqual([
      { file: "solution.ts", line: 3, column: 5, function: "get" },
      { file: "suite.ts", line: 4, column: 31, function: "global code" },
    ]);
  });

  it("takes the wrapper off the columns of line 1", () => {
    expect(read("f@solution.ts:1:25")[0]?.column).toBe(15);
    expect(read("f@solution.ts:1:3")[0]?.column).toBe(1);
  });

  it("reads so much of a stack and no more", () => {
    expect(read("f@solution.ts:2:1\n".repeat(5_000))).toHaveLength(20);
    expect(read("x".repeat(10_000_000))).toEqual([]);
  });
});
