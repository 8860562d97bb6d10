import type { AwaitExpression, CatchClause, ReturnStatement, TryStatement, YieldExpression } from "acorn";
import type { Visit } from "./instrument-node.ts";
import { childrenOf, type Weaver } from "./weaver.ts";

type Pausing = AwaitExpression | YieldExpression | ReturnStatement | CatchClause | TryStatement;

/** A generator or an async function leaves its node of the tree while it waits, and comes back to it however it goes on. */
export function instrumentPause(node: Pausing, weaver: Weaver, visit: Visit): void {
  const { meter, entered, surroundings } = weaver;
  const visitAll = () => {
    for (const child of childrenOf(node)) visit(child);
  };
  if (surroundings.around !== "pausing function") {
    visitAll();
    return;
  }
  switch (node.type) {
    case "AwaitExpression":
    case "YieldExpression": {
      weaver.before(node.start, `${meter}.resume(${entered},`);
      if (node.argument) pauseAround(node.argument, weaver, visit);
      else weaver.insert(node.end, ` ${meter}.pause(${entered})`);
      weaver.insert(node.end, ")");
      return;
    }
    case "ReturnStatement":
      if (surroundings.isAsyncGenerator && node.argument) pauseAround(node.argument, weaver, visit);
      else visitAll();
      return;
    case "CatchClause":
      if (node.param) visit(node.param);
      weaver.insert(node.body.start + 1, `${meter}.resume(${entered});`);
      visit(node.body);
      return;
    case "TryStatement":
      visit(node.block);
      if (node.handler) visit(node.handler);
      if (node.finalizer) {
        weaver.insert(node.finalizer.start + 1, `${meter}.resume(${entered});`);
        visit(node.finalizer);
      }
  }
}

function pauseAround(argument: Parameters<Visit>[0], weaver: Weaver, visit: Visit): void {
  weaver.before(argument.start, `${weaver.meter}.pause(${weaver.entered},`);
  visit(argument);
  weaver.insert(argument.end, ")");
}
