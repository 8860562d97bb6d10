import type { AnyNode, Node, Token } from "acorn";
import type MagicString from "magic-string";
import type { SiteKind, SiteList } from "./sites.ts";

/** How the function around a place enters and leaves its node of the tree. */
export type Around = "nothing" | "function" | "pausing function";

/** A pause that has to be announced, or nothing, in an async generator's `return`. */
export interface Surroundings {
  readonly around: Around;
  readonly isAsyncGenerator: boolean;
  /** what functions found here belong to, e.g. `Cache.get` */
  readonly name: string;
}

/**
 * Puts code between the submission's own. Nodes are visited in the order of the text, so that what is inserted at one
 * place stands in the order of the calls.
 */
export class Weaver {
  /** the meter's name in the code */
  readonly meter: string;
  /** the name that a function gives to what it has to hand back to the meter */
  readonly entered: string;
  surroundings: Surroundings = { around: "nothing", isAsyncGenerator: false, name: "" };
  readonly parents: AnyNode[] = [];
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly woven: MagicString;
  private readonly sites: SiteList;

  constructor(
    text: string,
    {
      meter,
      tokens,
      woven,
      sites,
    }: { meter: string; tokens: readonly Token[]; woven: MagicString; sites: SiteList },
  ) {
    this.text = text;
    this.meter = meter;
    this.entered = `${meter}n`;
    this.tokens = tokens;
    this.woven = woven;
    this.sites = sites;
  }

  /** Puts `code` at a place, behind what has been put there before. */
  insert(at: number, code: string): void {
    this.woven.appendLeft(at, code);
  }

  /** Puts `code`, which begins with a name, before an expression. */
  before(at: number, code: string): void {
    const isJoined = /[\p{ID_Continue}$]$/u.test(this.text.slice(Math.max(at - 2, 0), at));
    this.insert(at, isJoined ? ` ${code}` : code);
  }

  replace(start: number, end: number, code: string): void {
    this.woven.update(start, end, code);
  }

  source(node: Node): string {
    return this.text.slice(node.start, node.end);
  }

  /** The first token that begins at `from` or after it. */
  tokenFrom(from: number): Token | undefined {
    let [low, high] = [0, this.tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle]?.start ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return this.tokens[low];
  }

  /** The last token that begins before `until`. */
  tokenBefore(until: number): Token | undefined {
    const next = this.tokenFrom(until);
    const index = next ? this.tokens.indexOf(next) : this.tokens.length;
    return this.tokens[index - 1];
  }

  /** @returns the new site's index */
  site(node: Node, kind: SiteKind, { name = "", method }: { name?: string; method?: string } = {}): number {
    const { line, column } = node.loc?.start ?? { line: 1, column: 0 };
    return this.sites.add({ kind, line, column: column + 1, name, ...(method !== undefined && { method }) });
  }

  /** `node`'s parent, or one further out. */
  parent(distance = 1): AnyNode | undefined {
    return this.parents.at(-distance);
  }
}

/** The nodes below `node`, in the order of the text. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  const children: AnyNode[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === "key" && "shorthand" in node && node.shorthand) continue; // it is the value once more
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(item)) children.push(item);
    }
  }
  return children.sort((a, b) => a.start - b.start);
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "start" in value &&
    typeof value.type === "string"
  );
}
