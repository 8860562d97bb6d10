import type { AnyNode, Pattern } from "acorn";
import { mayGiveNothing, notIterable, notTakenApart } from "./spelling.ts";
import type { Visit, Weaver } from "./weaver.ts";

/** What a pattern takes apart: when that is nothing, the message says so in the submission's own words. */
export function instrumentSource(pattern: Pattern, source: AnyNode, weaver: Weaver, visit: Visit): void {
  check("parts", notTakenApart(pattern, source), source, weaver, visit);
}

/** What is walked over, likewise. */
export function instrumentItems(source: AnyNode, weaver: Weaver, visit: Visit): void {
  check("items", notIterable(source), source, weaver, visit);
}

function check(
  kind: "parts" | "items",
  message: string | undefined,
  source: AnyNode,
  weaver: Weaver,
  visit: Visit,
): void {
  if (message === undefined || !mayGiveNothing(source)) visit(source);
  else
    weaver.through(`something(${weaver.site(source, kind, { name: message })}`, source, () => visit(source));
}
