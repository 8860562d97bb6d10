import type { AnyNode } from "acorn";
import { instrumentCall } from "./instrument-call.ts";
import { instrumentChain } from "./instrument-chain.ts";
import { instrumentBlock, instrumentFunction } from "./instrument-function.ts";
import { instrumentLoop } from "./instrument-loop.ts";
import { instrumentPause } from "./instrument-pause.ts";
import { instrumentValue } from "./instrument-value.ts";
import { instrumentItems, instrumentSource } from "./instrument-source.ts";
import { chargeRests, patternRests } from "./rest-names.ts";
import { spelled } from "./spelling.ts";
import { childrenOf, type Visit, type Weaver } from "./weaver.ts";

/** Instruments `node` and all below it. */
export function instrumentNode(node: AnyNode, weaver: Weaver): void {
  const visit: Visit = (child, parent = node) => {
    weaver.parents.push(parent);
    instrumentNode(child, weaver);
    weaver.parents.pop();
  };
  const visitAll = () => {
    for (const child of childrenOf(node)) visit(child);
  };
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      instrumentFunction(node, weaver, visit);
      return;
    case "BlockStatement":
      instrumentBlock(node, weaver, visit);
      return;
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      instrumentLoop(node, weaver, visit);
      return;
    case "AwaitExpression":
    case "YieldExpression":
    case "ReturnStatement":
    case "CatchClause":
    case "TryStatement":
      instrumentPause(node, weaver, visit);
      return;
    case "CallExpression":
      instrumentCall(node, weaver, visit);
      return;
    case "ChainExpression":
      instrumentChain(node, weaver, visit);
      return;
    case "NewExpression":
    case "ObjectExpression":
    case "ArrayExpression":
    case "TemplateLiteral":
    case "TaggedTemplateExpression":
    case "BinaryExpression":
    case "AssignmentExpression":
      instrumentValue(node, weaver, visit);
      return;
    case "SpreadElement":
      instrumentSpread(node.argument, weaver, visit);
      return;
    case "VariableDeclarator":
      visit(node.id);
      if (node.init) instrumentSource(node.id, node.init, weaver, visit);
      return;
    case "VariableDeclaration":
      visitAll();
      if (isStatement(weaver.parent)) {
        const rests = chargeRests(patternRests(node), weaver);
        if (rests !== "") weaver.insert(node.end, `;${rests}`);
      }
      return;
    default:
      visitAll();
  }
}

/** Literals are charged as a whole when others were spread into them; arguments are handed over one by one. */
function instrumentSpread(argument: AnyNode, weaver: Weaver, visit: Visit): void {
  const { parent } = weaver;
  if (parent?.type === "ArrayExpression") instrumentItems(argument, weaver, visit);
  else if (parent?.type === "ObjectExpression") visit(argument);
  else {
    const site = weaver.site(argument, "spread", { name: spelled(argument) });
    weaver.through(`spread(${site}`, argument, () => visit(argument));
  }
}

/** Whether statements may be added to what stands below `parent`. */
const isStatement = (parent: AnyNode | undefined) =>
  parent !== undefined && ["Program", "BlockStatement", "StaticBlock", "SwitchCase"].includes(parent.type);
