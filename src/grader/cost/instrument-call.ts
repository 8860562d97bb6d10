import type { AnyNode, CallExpression, MemberExpression } from "acorn";
import { GLOBAL_NAMES, METHOD_NAMES } from "./known-natives.ts";
import { isLeftAlone, spelled } from "./spelling.ts";
import type { Visit, Weaver } from "./weaver.ts";

/**
 * `receiver.name(…)` becomes `meter.pick(site, meter.t = receiver, meter.t.name).call(meter.t, …)`: the receiver is
 * evaluated once, the property is read once and before the arguments, and a function of the submission is called without
 * another between. Calls behind a `?.` are left to `instrumentChain`.
 */
export function instrumentCall(node: CallExpression, weaver: Weaver, visit: Visit): void {
  const { callee } = node;
  if (isMethodCall(node, weaver) && !hasOptionalLink(node))
    instrumentMethodCall(node, node.callee, weaver, visit);
  else if (callee.type === "Identifier" && !node.optional)
    instrumentNamedCall(node, callee.name, weaver, visit);
  else {
    instrumentCallee(node, weaver, visit);
    for (const argument of node.arguments) visit(argument);
  }
}

/**
 * A call of a method that may be a native by its name, written without brackets around it; or one on a receiver that is
 * changed here, so that it is still named as it was when there is no such method.
 */
export function isMethodCall(
  node: CallExpression,
  weaver: Weaver,
): node is CallExpression & { callee: MemberExpression } {
  const { callee } = node;
  if (callee.type !== "MemberExpression" || callee.property.type === "PrivateIdentifier") return false;
  const next = weaver.tokenFrom(callee.end)?.type.label;
  if (next !== "(" && next !== "?.") return false;
  if (callee.computed) return true;
  const name = methodName(callee);
  if (name === "call" && isVoid(node.arguments[0])) return false;
  return METHOD_NAMES.has(name) || !isLeftAlone(callee.object);
}

/** How the compiler writes calls of what is exported. */
const isVoid = (node: AnyNode | undefined) => node?.type === "UnaryExpression" && node.operator === "void";

const methodName = ({ computed, property }: MemberExpression): string =>
  !computed && property.type === "Identifier" ? property.name : "";

export function siteOf(callee: MemberExpression, weaver: Weaver): number {
  return weaver.site(callee.property, "call", { name: spelled(callee) });
}

/** Whether `node` is skipped when something below it is nothing. */
function hasOptionalLink(node: AnyNode): boolean {
  if (node.type === "CallExpression") return node.optional || hasOptionalLink(node.callee);
  return node.type === "MemberExpression" && (node.optional || hasOptionalLink(node.object));
}

function instrumentMethodCall(
  node: CallExpression,
  callee: MemberExpression,
  weaver: Weaver,
  visit: Visit,
): void {
  const { meter } = weaver;
  const site = siteOf(callee, weaver);
  if (callee.object.type === "Super") {
    weaver.before(node, `${meter}.pick(${site},this,`);
    if (callee.computed) visit(callee.property);
  } else {
    weaver.before(node, `${meter}.pick(${site},${meter}.t=`);
    visit(callee.object);
    writeProperty(callee, `,${meter}.t`, weaver, visit);
  }
  writeArguments(node, callee, ").call", weaver, visit);
}

/**
 * The dot or bracket of `callee` behind `base`, and the property: its name stays where errors about it point to.
 * @param base takes the place of the object
 */
export function writeProperty(callee: MemberExpression, base: string, weaver: Weaver, visit: Visit): void {
  const link = weaver.nextOf(callee.object.end, ".", "?.", "[");
  const isDot = link.type.label !== "[" && !callee.computed;
  weaver.replace(link.start, link.end, isDot ? `${base}.` : link.type.label === "[" ? `${base}[` : base);
  if (callee.computed) visit(callee.property);
}

/** The arguments behind the call of `method`, which stands where the engine says that the call is. */
export function writeArguments(
  node: CallExpression,
  callee: MemberExpression,
  method: string,
  weaver: Weaver,
  visit: Visit,
): void {
  const bracket = weaver.nextOf(callee.end, "(");
  const receiver = node.arguments.length > 0 ? `${weaver.meter}.t,` : `${weaver.meter}.t`;
  if (callee.computed) weaver.replace(bracket.start, bracket.end, `${method}(${receiver}`);
  else {
    weaver.anchor(callee.property);
    weaver.insert(callee.property.end, method);
    weaver.insert(bracket.end, receiver);
  }
  for (const argument of node.arguments) visit(argument, node);
}

/** What is called by neither a method's name nor its own: it is looked at only where messages would show that it was changed. */
function instrumentCallee(node: CallExpression, weaver: Weaver, visit: Visit): void {
  const { callee } = node;
  const isSilent = [
    "Super",
    "MemberExpression",
    "ChainExpression",
    "FunctionExpression",
    "ArrowFunctionExpression",
  ];
  if (node.optional || isSilent.includes(callee.type) || isLeftAlone(callee)) {
    visit(callee);
    return;
  }
  const site = weaver.site(callee, "call", { name: spelled(callee) });
  weaver.through(`callee(${site}`, callee, () => visit(callee));
}

/** A native called by its own name; `eval` loses its view of what is around it, the meter's name among that. */
function instrumentNamedCall(node: CallExpression, name: string, weaver: Weaver, visit: Visit): void {
  const { meter } = weaver;
  const isNative = GLOBAL_NAMES.has(name);
  if (isNative || name === "eval") {
    const method = isNative ? `callee(${weaver.site(node, "call", { name })},` : "same(";
    weaver.before(node.callee, `${meter}.${method}`);
    weaver.insert(node.callee.end, ")");
  }
  for (const argument of node.arguments) visit(argument);
}
