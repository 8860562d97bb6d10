import type { Frame } from "../report.ts";

/** How a text is named in stacks, and what its columns on line 1 are shifted by. */
export interface SourceName {
  readonly file: Frame["file"];
  /** what the engine calls it: the `sourceURL`, or the address it was loaded from */
  readonly name: string;
  /** code units that stand before the text on its first line */
  readonly shift: number;
}

/** Stacks are read up to here: deep recursion makes long ones. */
const LONGEST_STACK = 20_000;
const MOST_FRAMES = 20;

/**
 * The frames of a stack that lie in the submission or the suite, in the engine's order: innermost first.
 * Knows the forms of V8 ("at name (file:1:2)"), SpiderMonkey and JavaScriptCore ("name@file:1:2").
 * @param column gives the column in the text as written, for one in its compiled form
 */
export function readFrames(
  stack: string,
  sources: readonly SourceName[],
  column: (file: Frame["file"], line: number, column: number) => number,
): readonly Frame[] {
  const frames: Frame[] = [];
  for (const text of stack.slice(0, LONGEST_STACK).split("\n")) {
    const frame = readFrame(text, sources);
    if (frame) frames.push({ ...frame, column: column(frame.file, frame.line, frame.column) });
    if (frames.length === MOST_FRAMES) break;
  }
  return frames;
}

function readFrame(text: string, sources: readonly SourceName[]): Frame | undefined {
  for (const { file, name, shift } of sources) {
    const start = text.lastIndexOf(`${name}:`);
    if (start < 0) continue;
    const place = /^(\d+):(\d+)/.exec(text.slice(start + name.length + 1));
    if (!place) continue;
    const line = Number(place[1]);
    const column = Math.max(Number(place[2]) - (line === 1 ? shift : 0), 1);
    const caller = functionName(text.slice(0, start));
    return { file, line, column, ...(caller !== "" && { function: caller }) };
  }
  return undefined;
}

/** @param before what stands before the place: "    at async Cache.get (" or "get@" */
function functionName(before: string): string {
  const v8 = /^\s*at (?:async )?(?:(.*) \()?/.exec(before);
  const name = v8 ? (v8[1] ?? "") : (/^(.*?)(?:\/<)*@/.exec(before)?.[1] ?? "");
  const bare = name
    .replace(/^(?:async\*|Object\.|exports\.|_solution\.|new (?=\S))/, "")
    .replace(/ \[as .*\]$/, "");
  return bare === "<anonymous>" || bare.startsWith("eval") ? "" : bare.slice(0, 100);
}
