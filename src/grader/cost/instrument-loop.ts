import type { DoWhileStatement, ForInStatement, ForOfStatement, ForStatement, WhileStatement } from "acorn";
import { resumed } from "./instrument-pause.ts";
import { instrumentItems } from "./instrument-source.ts";
import { chargeRests, patternRests } from "./rest-names.ts";
import { childrenOf, type Visit, type Weaver } from "./weaver.ts";

type Loop = ForStatement | ForInStatement | ForOfStatement | WhileStatement | DoWhileStatement;

/** Each turn of a loop counts 1. */
export function instrumentLoop(node: Loop, weaver: Weaver, visit: Visit): void {
  const isWaiting = node.type === "ForOfStatement" && node.await && weaver.surroundings.isPausing;
  const { meter, entered } = weaver;
  // It waits for its items between the turns, and goes on behind the loop, however that is left.
  const [before, after] = isWaiting
    ? [`${resumed(weaver)}try{`, `}finally{${meter}.pause(${entered});}`]
    : ["", ""];
  if (isWaiting) weaver.insert(labelled(node, weaver).start, "try{");
  for (const child of childrenOf(node)) {
    if (child !== node.body) {
      if (isWaiting && child === node.right) weaver.through(`pause(${entered}`, child, () => visit(child));
      else if (node.type === "ForOfStatement" && child === node.right) instrumentItems(child, weaver, visit);
      else visit(child);
      continue;
    }
    const isBlock = child.type === "BlockStatement";
    const tick = `${meter}.tick(${weaver.site(node, "loop")});`;
    const begin = `${before}${tick}${chargeRests(restsOf(node), weaver)}`;
    weaver.insert(isBlock ? child.start + 1 : child.start, isBlock ? begin : `{${begin}`);
    visit(child);
    weaver.insert(isBlock ? child.end - 1 : child.end, isBlock ? after : `${after}}`);
  }
  if (isWaiting) weaver.insert(node.end, `}finally{${resumed(weaver)}}`);
}

function restsOf(node: Loop) {
  const isOverItems = node.type === "ForOfStatement" || node.type === "ForInStatement";
  return isOverItems ? patternRests(node.left) : [];
}

/** The outermost of the labels that a statement has, or itself. */
function labelled(node: Loop, weaver: Weaver) {
  let outermost: { readonly start: number } = node;
  for (const parent of weaver.parents.toReversed()) {
    if (parent.type !== "LabeledStatement") break;
    outermost = parent;
  }
  return outermost;
}
