import type { AnyNode, Pattern } from "acorn";
import { GLOBAL_NAMES, METHOD_NAMES } from "./known-natives.ts";

/** How V8 writes an expression in its messages: `map.get(...)`, `list[0]`, or that it cannot. */
export function spelled(node: AnyNode): string {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "PrivateIdentifier":
      return `#${node.name}`;
    case "ThisExpression":
      return "this";
    case "Literal":
      return typeof node.value === "string" ? JSON.stringify(node.value) : (node.raw ?? "");
    case "MemberExpression": {
      const dot = node.optional ? "?." : node.computed ? "" : ".";
      if (!node.computed) return `${spelled(node.object)}${dot}${spelled(node.property)}`;
      const isText = node.property.type === "Literal" && typeof node.property.value === "string";
      return isText && node.property.type === "Literal"
        ? `${spelled(node.object)}.${String(node.property.value)}`
        : `${spelled(node.object)}${dot}[${spelled(node.property)}]`;
    }
    case "CallExpression":
      return `${spelled(node.callee)}(...)`;
    case "ChainExpression":
      return spelled(node.expression);
    case "ArrayExpression":
      return `[${node.elements.map((element) => (element ? spelled(element) : "")).join(",")}]`;
    default:
      return "(intermediate value)";
  }
}

/** Whether instrumenting leaves `node` as it is, so that the engine writes it as ever. */
export function isLeftAlone(node: AnyNode): boolean {
  switch (node.type) {
    case "Identifier":
    case "ThisExpression":
    case "Super":
    case "Literal":
    case "PrivateIdentifier":
      return true;
    case "MemberExpression":
      return isLeftAlone(node.object) && isLeftAlone(node.property);
    case "CallExpression": {
      const { callee } = node;
      if (callee.type === "Identifier") return !GLOBAL_NAMES.has(callee.name);
      if (callee.type !== "MemberExpression" || callee.computed || !isLeftAlone(callee)) return false;
      return callee.property.type !== "Identifier" || !METHOD_NAMES.has(callee.property.name);
    }
    default:
      return false;
  }
}

/** What V8 says when `value` is nothing and its items are asked for. */
export function notIterable(value: AnyNode): string {
  return value.type === "CallExpression"
    ? `${spelled(value.callee)} is not a function or its return value is not iterable`
    : `${spelled(value)} is not iterable`;
}

/** What V8 says when `value` is nothing and `pattern` takes it apart; `undefined` or `null` comes behind it. */
export function notTakenApart(pattern: Pattern, value: AnyNode): string | undefined {
  if (pattern.type !== "ObjectPattern") return undefined;
  const [first] = pattern.properties;
  const isNamed = first?.type === "Property" && !first.computed && first.key.type === "Identifier";
  const property = isNamed && first.key.type === "Identifier" ? `property '${first.key.name}' of ` : "";
  return `Cannot destructure ${property}'${spelled(value)}' as it is`;
}

/** Expressions that may give nothing, and are written differently once they are instrumented. */
export const mayGiveNothing = (node: AnyNode): boolean =>
  ["CallExpression", "ChainExpression", "AwaitExpression", "YieldExpression"].includes(node.type) &&
  !isLeftAlone(node);
