import { describe, expect, it } from "vitest";
import { createConsoleCapture } from "./console-capture.ts";

function capture() {
  const lines: [string, string][] = [];
  const drops: number[] = [];
  const made = createConsoleCapture(() => 5);
  made.begin({ line: (level, text) => lines.push([level, text]), dropped: (count) => drops.push(count) });
  return { lines, drops, flush: () => made.flush(), console: made.console as unknown as Console };
}

describe("[G23] the console prints what was given, as text", () => {
  it("joins arguments and fills in marks", () => {
    const { console, lines } = capture();
    console.log("a", 1, { b: [2] }, undefined);
    console.warn("%s has %d of %i%%", "x", 3, 4, "rest");
    console.error(new Error("no"));
    console.log("%c styled", "color: red");
    expect(lines).toEqual([
      ["log", "a 1 { b: [2] } undefined"],
      ["warn", "x has 3 of 4% rest"],
      ["error", "[Error: no]"],
      ["log", " styled"],
    ]);
  });

  it("groups, counts, times and asserts", () => {
    const { console, lines } = capture();
    console.group("g");
    console.count();
    console.count();
    console.groupEnd();
    console.assert(true, "unseen");
    console.assert(false, "seen");
    console.time("t");
    console.timeEnd("t");
    console.log();
    expect(lines.map(([, text]) => text)).toEqual([
      "g",
      "  default: 1",
      "  default: 2",
      "Assertion failed seen",
      "t: 0.000 ms",
      "",
    ]);
  });
});

describe("[G24] a flood is cut off cheaply and counted", () => {
  it("keeps 2,000 lines of 100,000", () => {
    const { console, lines, drops, flush } = capture();
    for (let line = 0; line < 100_000; line++) console.log("line", line);
    flush();
    flush();
    expect(lines).toHaveLength(2_000);
    expect(drops).toEqual([98_000]);
  });

  it("keeps 256 kB", () => {
    const { console, lines } = capture();
    for (let line = 0; line < 1_000; line++) console.log("x".repeat(5_000));
    const units = lines.reduce((sum, [, text]) => sum + text.length, 0);
    expect(units).toBeLessThanOrEqual(262_144);
    expect(units).toBeGreaterThan(250_000);
  });

  it("prints what throws when it is looked at", () => {
    const { console, lines } = capture();
    const trap = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error("trap");
        },
        ownKeys: () => {
          throw new Error("trap");
        },
      },
    );
    console.log(
      {
        get a() {
          throw new Error("getter");
        },
      },
      trap,
      "x".repeat(2 ** 27),
    );
    expect(lines[0]?.[1]).toMatch(/^\{ a: \[Getter\] \} \[a value that throws when it is looked at\] x+$/);
    expect(lines[0]?.[1]).toHaveLength(8_000);
  });
});
