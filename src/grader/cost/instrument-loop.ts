import type { DoWhileStatement, ForInStatement, ForOfStatement, ForStatement, WhileStatement } from "acorn";
import type { Visit } from "./instrument-node.ts";
import { childrenOf, type Weaver } from "./weaver.ts";

type Loop = ForStatement | ForInStatement | ForOfStatement | WhileStatement | DoWhileStatement;

/** Each turn of a loop counts 1. */
export function instrumentLoop(node: Loop, weaver: Weaver, visit: Visit): void {
  const { body } = node;
  const tick = `${weaver.meter}.tick(${weaver.site(node, "loop")});`;
  for (const child of childrenOf(node)) {
    if (child !== body) {
      visit(child);
      continue;
    }
    if (body.type === "BlockStatement") {
      weaver.insert(body.start + 1, tick);
      visit(body);
    } else {
      weaver.insert(body.start, `{${tick}`);
      visit(body);
      weaver.insert(body.end, "}");
    }
  }
}
