import type { AnyNode } from "acorn";
import { instrumentCall } from "./instrument-call.ts";
import { instrumentFunction } from "./instrument-function.ts";
import { instrumentLoop } from "./instrument-loop.ts";
import { instrumentPause } from "./instrument-pause.ts";
import { instrumentValue } from "./instrument-value.ts";
import { childrenOf, type Weaver } from "./weaver.ts";

/** Instruments `node` and all below it. */
export function instrumentNode(node: AnyNode, weaver: Weaver): void {
  const visit = (child: AnyNode) => {
    weaver.parents.push(node);
    instrumentNode(child, weaver);
    weaver.parents.pop();
  };
  const visitAll = () => {
    for (const child of childrenOf(node)) visit(child);
  };
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression": {
      instrumentFunction(node, weaver, visit);
      return;
    }
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
    case "DoWhileStatement": {
      instrumentLoop(node, weaver, visit);
      return;
    }
    case "AwaitExpression":
    case "YieldExpression":
    case "ReturnStatement":
    case "CatchClause":
    case "TryStatement": {
      instrumentPause(node, weaver, visit);
      return;
    }
    case "CallExpression": {
      instrumentCall(node, weaver, visit);
      return;
    }
    case "NewExpression":
    case "ObjectExpression":
    case "ArrayExpression":
    case "TemplateLiteral":
    case "BinaryExpression":
    case "AssignmentExpression": {
      instrumentValue(node, weaver, visit);
      return;
    }
    default: {
      visitAll();
      return;
    }
  }
}

/** Goes on with a node that the text has below the one at hand. */
export type Visit = (child: AnyNode) => void;
