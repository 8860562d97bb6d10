import type {
  AnyNode,
  ArrayExpression,
  AssignmentExpression,
  BinaryExpression,
  NewExpression,
  ObjectExpression,
  TaggedTemplateExpression,
  TemplateLiteral,
} from "acorn";
import { COLLECTIONS } from "./natives.ts";
import { instrumentSource } from "./instrument-source.ts";
import { patternRests } from "./rest-names.ts";
import { childrenOf, type Visit, type Weaver } from "./weaver.ts";

type Valued =
  | NewExpression
  | ObjectExpression
  | ArrayExpression
  | TemplateLiteral
  | TaggedTemplateExpression
  | BinaryExpression
  | AssignmentExpression;

/** What makes an object, an array or a string is handed through the meter, which gives it back. */
export function instrumentValue(node: Valued, weaver: Weaver, visit: Visit): void {
  const inside = () => {
    for (const child of childrenOf(node)) {
      if (node.type === "NewExpression" && child === node.callee) visitConstructor(child, weaver, visit);
      else if (node.type === "AssignmentExpression" && child === node.right)
        instrumentSource(node.left, child, weaver, visit);
      else visit(child);
    }
  };
  const tap = tapOf(node, weaver);
  if (tap === undefined) inside();
  else weaver.through(tap.method, node, inside, tap.behind);
}

/** A method of the meter with its first arguments, and what stands behind the value. */
interface Tap {
  readonly method: string;
  readonly behind?: string;
}

function tapOf(node: Valued, weaver: Weaver): Tap | undefined {
  switch (node.type) {
    case "ObjectExpression": {
      const { properties } = node;
      const closures = properties.filter(
        (property) => property.type === "Property" && isFunction(property.value),
      );
      const method = properties.some(isSpread) ? "merged" : "object";
      const behind = closures.length > 0 ? `,${closures.length}` : "";
      return { method: `${method}(${weaver.site(node, "object")}`, behind };
    }
    case "ArrayExpression":
      return { method: `${node.elements.some(isSpread) ? "joined" : "array"}(${weaver.site(node, "array")}` };
    case "NewExpression": {
      const { callee } = node;
      const isKnown = callee.type === "Identifier" && COLLECTIONS.includes(callee.name);
      const site = weaver.site(node, "object");
      return { method: isKnown ? `construct(${site},${callee.name}` : `object(${site}` };
    }
    case "TemplateLiteral":
      if (node.expressions.length === 0 || weaver.parent?.type === "TaggedTemplateExpression")
        return undefined;
      return { method: `text(${weaver.site(node, "string")}` };
    case "TaggedTemplateExpression":
      return weaver.source(node.tag) === "String.raw"
        ? { method: `text(${weaver.site(node, "string")}` }
        : undefined;
    case "BinaryExpression":
      if (node.operator !== "+" || (isNumeric(node.left) && isNumeric(node.right))) return undefined;
      return { method: `text(${weaver.site(node, "string")}` };
    case "AssignmentExpression":
      return assignmentTap(node, weaver);
  }
}

function assignmentTap(node: AssignmentExpression, weaver: Weaver): Tap | undefined {
  if (node.operator === "+=") return { method: `text(${weaver.site(node, "string")}` };
  const [rest] = patternRests(node.left);
  return rest && { method: `assigned(${weaver.site(rest, "rest")}`, behind: `,${rest.name}` };
}

/** `new` takes what comes first for its class: what is handed through the meter there needs brackets. */
function visitConstructor(callee: AnyNode, weaver: Weaver, visit: Visit): void {
  if (callee.type === "Identifier") return;
  weaver.insert(callee.start, "(");
  visit(callee);
  weaver.insert(callee.end, ")");
}

const isSpread = (node: AnyNode | null) => node?.type === "SpreadElement";

const isFunction = ({ type }: AnyNode) => type === "FunctionExpression" || type === "ArrowFunctionExpression";

/** Whether it can be seen that this is no text; sums need no look then. */
function isNumeric(node: AnyNode): boolean {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "number";
    case "UpdateExpression":
      return true;
    case "UnaryExpression":
      return node.operator === "-" || node.operator === "+" || node.operator === "~";
    case "BinaryExpression":
      return (
        NUMERIC.has(node.operator) || (node.operator === "+" && isNumeric(node.left) && isNumeric(node.right))
      );
    default:
      return false;
  }
}

const NUMERIC = new Set<string>(["-", "*", "/", "%", "**", "<<", ">>", ">>>", "&", "|", "^"]);
