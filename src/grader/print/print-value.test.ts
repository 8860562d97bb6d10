import { describe, expect, it } from "vitest";
import { ONE_LINE, printValue } from "./print-value.ts";

const line = (value: unknown) => printValue(value, ONE_LINE);

describe("[G20] values are printed as code would have them", () => {
  class Point {
    x = 1;
  }
  it.each([
    [undefined, "undefined"],
    [null, "null"],
    [-0, "-0"],
    [10n, "10n"],
    [Symbol("s"), "Symbol(s)"],
    ['a\n"b"', '"a\\n\\"b\\""'],
    [[1, , [2]], "[1, <empty>, [2]]"], // eslint-disable-line no-sparse-arrays
    [{ b: 1, a: { c: [] } }, "{ a: { c: [] }, b: 1 }"],
    [{ "a-b": 1, [Symbol("k")]: 2 }, '{ [Symbol(k)]: 2, "a-b": 1 }'],
    [new Map([["a", { n: 1 }]]), 'Map { "a" => { n: 1 } }'],
    [new Set([1, "x"]), 'Set { 1, "x" }'],
    [new Point(), "Point { x: 1 }"],
    [Object.create(null), "{}"],
    [new Date(0), "[Date 1970-01-01T00:00:00.000Z]"],
    [new Date(Number.NaN), "[invalid Date]"],
    [/a\/b/gi, "/a\\/b/gi"],
    [Object(7), "[boxed 7]"],
    [Object("t"), '[boxed "t"]'],
    [new TypeError("no"), "[TypeError: no]"],
    [new Uint8Array([1, 2]), "Uint8Array [1, 2]"],
    [function named() {}, "[Function named]"], // eslint-disable-line @typescript-eslint/no-empty-function
    [Promise.resolve(), "Promise {}"],
    [
      {
        get lazy() {
          return 1;
        },
      },
      "{ lazy: [Getter] }",
    ],
  ])("%#", (value, text) => {
    expect(line(value)).toBe(text);
  });

  it("on lines of their own, with keys in order, for a diff", () => {
    expect(printValue({ b: [1], a: "x" })).toBe('{\n  a: "x",\n  b: [\n    1,\n  ],\n}');
  });
});

describe("[G21] printing is bounded and never throws", () => {
  const deep: Record<string, unknown> = {};
  let inner = deep;
  for (let level = 0; level < 100_000; level++) inner = inner["in"] = {} as Record<string, unknown>;
  const ring: unknown[] = [];
  ring.push(ring);
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("trap");
      },
    },
  );
  const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`key${index}`, index]));
  const bush = (levels: number): unknown =>
    levels === 0 ? 1 : Array.from({ length: 60 }, () => bush(levels - 1));
  it.each([
    ["a million elements", Array.from({ length: 1_000_000 }, (_, index) => index)],
    ["100,000 levels", deep],
    ["a ring", ring],
    ["64 MB of text", "x".repeat(2 ** 26)],
    ["50,000 keys", wide],
    ["a bush of 216,000 leaves", bush(3)],
    ["a revoked Proxy", revoked],
    ["a Proxy whose traps throw", hostile],
    [
      "an error whose message throws",
      Object.defineProperty(new Error(), "message", {
        get() {
          throw new Error();
        },
      }),
    ],
    ["a BigInt of a million digits", 2n ** 3_000_000n],
    ["a Map of a million", new Map(Array.from({ length: 1_000_000 }, (_, index) => [index, index]))],
    ["2^32 - 1 holes", new Array(2 ** 32 - 1)],
  ])("%s", (_name, value) => {
    const started = performance.now();
    for (const text of [line(value), printValue(value)]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(8_001);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("says how much was left out", () => {
    expect(line(Array.from({ length: 30 }, () => 0))).toMatch(/… 10 more\]$/);
    expect(line("x".repeat(500))).toMatch(/"… \(500 characters\)$/);
    expect(line(ring)).toBe("[[Circular]]");
    expect(line({ a: { b: { c: { d: 1 } } } })).toBe("{ a: { b: { c: [Object] } } }");
    expect(line(revoked)).toMatch(/throws when it is looked at/);
  });
});
