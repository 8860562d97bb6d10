import type {
  AnyNode,
  AwaitExpression,
  CatchClause,
  ReturnStatement,
  TryStatement,
  YieldExpression,
} from "acorn";
import { childrenOf, type Visit, type Weaver } from "./weaver.ts";

type Pausing = AwaitExpression | YieldExpression | ReturnStatement | CatchClause | TryStatement;

/**
 * A generator or an async function leaves its node of the tree while it waits, and comes back to it however it goes on:
 * with a value, into a `catch`, or into a `finally`.
 */
export function instrumentPause(node: Pausing, weaver: Weaver, visit: Visit): void {
  if (!weaver.surroundings.isPausing) {
    for (const child of childrenOf(node)) visit(child);
    return;
  }
  switch (node.type) {
    case "AwaitExpression":
    case "YieldExpression":
      instrumentWait(node, weaver, visit);
      return;
    case "ReturnStatement":
      if (!node.argument) return;
      if (weaver.surroundings.isAsyncGenerator) pauseFor(node.argument, weaver, visit);
      else visit(node.argument);
      return;
    case "CatchClause":
      if (node.param) visit(node.param);
      weaver.insert(node.body.start + 1, resumed(weaver));
      visit(node.body);
      return;
    case "TryStatement":
      visit(node.block);
      if (node.handler) visit(node.handler);
      if (!node.finalizer) return;
      weaver.insert(node.finalizer.start + 1, resumed(weaver));
      visit(node.finalizer);
  }
}

/** As a statement. */
export const resumed = ({ meter, entered }: Weaver) => `${meter}.resume(${entered});`;

function instrumentWait(node: AwaitExpression | YieldExpression, weaver: Weaver, visit: Visit): void {
  const { argument } = node;
  weaver.through(`resume(${weaver.entered}`, node, () => {
    if (argument) pauseFor(argument, weaver, visit);
    else weaver.insert(node.end, ` ${weaver.meter}.pause(${weaver.entered})`);
  });
}

function pauseFor(argument: AnyNode, weaver: Weaver, visit: Visit): void {
  weaver.through(`pause(${weaver.entered}`, argument, () => visit(argument));
}
