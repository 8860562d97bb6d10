import { describe, expect, it } from "vitest";
import { printValue } from "../print/print-value.ts";
import { countProgram, plainProgram, type CountedProgram } from "./counted-program.ts";
import { ASYNC_SEMANTICS } from "./semantics-of-async.ts";
import { SEMANTICS } from "./semantics-table.ts";

type Exports = CountedProgram["exports"];

const LIMITS = { depth: 8, items: 100, text: 1_000, total: 20_000, lines: false };

/** What a program gave or threw, and what it logged on the way. */
async function outcome(exports: Exports): Promise<string> {
  const logged: string[] = [];
  const log = (...values: unknown[]) => {
    logged.push(values.map((value) => printValue(value, LIMITS)).join(" "));
    return values[0];
  };
  try {
    const value = await exports["run"]?.(log);
    return `${logged.join("|")} => ${printValue(value, LIMITS)}`;
  } catch (error) {
    return `${logged.join("|")} => ${String(error)}`;
  }
}

function counted(source: string, isMeasured: boolean): Exports {
  const { exports, clock } = countProgram(source);
  if (isMeasured) clock.start({ index: 0, name: "test" });
  return exports;
}

describe("[G85] counting changes nothing that a program can see", () => {
  const programs = [
    ...Object.entries(SEMANTICS).map(([name, body]) => [
      name,
      `export function run(log: any): any {${body}\n}`,
    ]),
    ...Object.entries(ASYNC_SEMANTICS).map(([name, body]) => [
      name,
      `export async function run(log: any): Promise<any> {${body}\n}`,
    ]),
  ] as const;

  it.each(programs)("%s", async (_name, source = "") => {
    const plain = await outcome(plainProgram(source));
    expect(await outcome(counted(source, true))).toBe(plain);
    expect(await outcome(counted(source, false))).toBe(plain);
  });
});
