import type { AnyNode, Node, Token } from "acorn";
import type MagicString from "magic-string";
import { assert } from "#base/assert.ts";
import type { SiteKind, SiteList } from "./sites.ts";

/** Goes on with a node that the text has below the one at hand, or below `parent`. */
export type Visit = (child: AnyNode, parent?: AnyNode) => void;

/** The function around a place, as far as it matters there. */
export interface Surroundings {
  /** it leaves its node of the tree when it waits, and comes back to it */
  readonly isPausing: boolean;
  readonly isAsyncGenerator: boolean;
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
  surroundings: Surroundings = { isPausing: false, isAsyncGenerator: false };
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

  /** Puts `code`, which begins with a name, before a node. */
  before(node: Node, code: string): void {
    const isJoined = /[\p{ID_Continue}$]$/u.test(this.text.slice(Math.max(node.start - 2, 0), node.start));
    this.insert(node.start, isJoined ? ` ${code}` : code);
  }

  /** Hands what `node` gives through the meter: `meter.method(…, node)`. @param inside visits the node */
  through(method: string, node: AnyNode, inside: () => void, behind = ""): void {
    // The brackets around a sequence stand outside of it: without some of its own it would be many arguments.
    const isSequence = node.type === "SequenceExpression";
    this.before(node, `${this.meter}.${method},${isSequence ? "(" : ""}`);
    inside();
    this.insert(node.end, `${isSequence ? ")" : ""}${behind})`);
  }

  replace(start: number, end: number, code: string): void {
    this.woven.update(start, end, code);
  }

  /** What is put behind `node` leads to its begin in stacks. */
  anchor(node: Node): void {
    this.replace(node.start, node.end, this.source(node));
  }

  source(node: Node): string {
    return this.text.slice(node.start, node.end);
  }

  /** The first token that begins at `from` or after it. */
  tokenFrom(from: number): Token | undefined {
    return this.tokens[this.tokenIndex(from)];
  }

  /** The first token of one of these kinds at `from` or after it. */
  nextOf(from: number, ...labels: readonly string[]): Token {
    let index = this.tokenIndex(from);
    while (index < this.tokens.length && !labels.includes(this.tokens[index]?.type.label ?? "")) index += 1;
    const token = this.tokens[index];
    assert(token, `one of ${labels.join(" ")} comes after ${from}`);
    return token;
  }

  /** The last token of this kind that begins before `until`. */
  lastOf(until: number, label: string): Token {
    let index = this.tokenIndex(until) - 1;
    while (index > 0 && this.tokens[index]?.type.label !== label) index -= 1;
    const token = this.tokens[index];
    assert(token, `${label} comes before ${until}`);
    return token;
  }

  private tokenIndex(from: number): number {
    let [low, high] = [0, this.tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle]?.start ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @returns the new site's index */
  site(node: Node, kind: SiteKind, { name = "" }: { name?: string } = {}): number {
    const { line, column } = node.loc?.start ?? { line: 1, column: 0 };
    return this.sites.add({ kind, line, column: column + 1, name });
  }

  get parent(): AnyNode | undefined {
    return this.parents.at(-1);
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
