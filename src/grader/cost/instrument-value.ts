import type {
  ArrayExpression,
  AssignmentExpression,
  BinaryExpression,
  NewExpression,
  ObjectExpression,
  TemplateLiteral,
} from "acorn";
import type { Visit } from "./instrument-node.ts";
import { childrenOf, type Weaver } from "./weaver.ts";

type Valued =
  | NewExpression
  | ObjectExpression
  | ArrayExpression
  | TemplateLiteral
  | BinaryExpression
  | AssignmentExpression;

/** What makes an object, an array or a string is handed through the meter, which gives it back. */
export function instrumentValue(node: Valued, weaver: Weaver, visit: Visit): void {
  const tap = tapOf(node, weaver);
  if (tap !== undefined) weaver.before(node.start, `${weaver.meter}.${tap},`);
  for (const child of childrenOf(node)) visit(child);
  if (tap !== undefined) weaver.insert(node.end, ")");
}

function tapOf(node: Valued, weaver: Weaver): string | undefined {
  switch (node.type) {
    case "ObjectExpression":
      return `object(${weaver.site(node, "object")}`;
    case "ArrayExpression":
      return node.elements.some((element) => element?.type === "SpreadElement")
        ? `spread(${weaver.site(node, "spread")}`
        : `array(${weaver.site(node, "array")}`;
    case "NewExpression":
      return node.callee.type === "Identifier" && COLLECTIONS.has(node.callee.name)
        ? `construct(${weaver.site(node, "object")}`
        : `object(${weaver.site(node, "object")}`;
    case "TemplateLiteral":
      if (node.expressions.length === 0 || weaver.parent()?.type === "TaggedTemplateExpression")
        return undefined;
      return `text(${weaver.site(node, "string")}`;
    case "BinaryExpression":
      return node.operator === "+" ? `text(${weaver.site(node, "string")}` : undefined;
    case "AssignmentExpression":
      return node.operator === "+=" ? `text(${weaver.site(node, "string")}` : undefined;
  }
}

const COLLECTIONS = new Set(["Map", "Set", "Array"]);
