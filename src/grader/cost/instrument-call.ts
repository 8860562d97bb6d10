import type { CallExpression } from "acorn";
import { NATIVE_NAMES } from "./known-natives.ts";
import type { Visit } from "./instrument-node.ts";
import { childrenOf, type Weaver } from "./weaver.ts";

/**
 * `receiver.name(…)` becomes `meter.pick(site, meter.t = receiver, meter.t.name).call(meter.t, …)`: the receiver is
 * evaluated once, the property is read once and before the arguments, and a function of the submission is called without
 * another between.
 */
export function instrumentCall(node: CallExpression, weaver: Weaver, visit: Visit): void {
  const { callee } = node;
  const { meter } = weaver;
  const isMethod = callee.type === "MemberExpression" && !callee.optional && !node.optional;
  const bracket = weaver.tokenFrom(callee.end);
  const isPlain =
    isMethod && callee.object.type !== "Super" && callee.property.type === "Identifier" && !callee.computed;
  const name = isPlain && callee.property.type === "Identifier" ? callee.property.name : "";
  if (
    !isPlain ||
    !NATIVE_NAMES.has(name) ||
    bracket?.type.label !== "(" ||
    weaver.parents.some(({ type }) => type === "ChainExpression")
  ) {
    for (const child of childrenOf(node)) visit(child);
    return;
  }
  const dot = weaver.tokenBefore(callee.property.start);
  if (!dot) return;
  const site = weaver.site(callee.property, "call", { name: weaver.source(callee), method: name });
  weaver.before(callee.start, `${meter}.pick(${site},${meter}.t=`);
  visit(callee.object);
  weaver.replace(dot.start, dot.end, `,${meter}.t.`);
  weaver.replace(callee.property.start, callee.property.end, name);
  weaver.insert(callee.property.end, ").call");
  weaver.insert(bracket.end, node.arguments.length > 0 ? `${meter}.t,` : `${meter}.t`);
  for (const argument of node.arguments) visit(argument);
}
