import { parse, type Token } from "acorn";
import MagicString from "magic-string";
import { instrumentNode } from "./instrument-node.ts";
import { SiteList, type Site } from "./sites.ts";
import { Weaver } from "./weaver.ts";

/** A submission that tells a meter what it does. */
export interface Instrumented {
  /** the same lines; expects the meter under its name */
  readonly code: string;
  readonly meter: string;
  readonly sites: readonly Site[];
  /** Finds the column in the text before for one in `code`, both from 1, for the frames of a stack. */
  readonly columnBefore: (line: number, column: number) => number;
}

/**
 * Instruments the compiled form of a submission: it does what it did, and tells a meter of every function it enters, every
 * turn of a loop and every native that it calls.
 * @throws {RangeError} when the text is nested too deeply
 */
export function instrument(text: string): Instrumented {
  const tokens: Token[] = [];
  const program = parse(text, {
    ecmaVersion: "latest",
    sourceType: "script",
    locations: true,
    onToken: tokens,
  });
  const woven = new MagicString(text);
  const sites = new SiteList();
  const meter = nameNotIn(text);
  instrumentNode(program, new Weaver(text, { meter, tokens, woven, sites }));
  let mappings: readonly (readonly (readonly number[])[])[] | undefined;
  return {
    code: woven.toString(),
    meter,
    sites: sites.all,
    columnBefore(line, column) {
      mappings ??= woven.generateDecodedMap({ hires: true }).mappings;
      const segment = mappings[line - 1]?.findLast(([generated = 0]) => generated < column);
      return (segment?.[3] ?? column - 1) + 1;
    },
  };
}

/** Code under test must not be able to name the meter, so its name is one that it does not contain. */
function nameNotIn(text: string): string {
  let name = "$cost";
  while (text.includes(name)) name += "_";
  return name;
}
