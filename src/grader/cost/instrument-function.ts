import { instrumentClosure } from "./instrument-closure.ts";
import type { AnyNode, BlockStatement } from "acorn";
import { nameOf, type Fn } from "./function-name.ts";
import { chargeRests, patternRests } from "./rest-names.ts";
import { childrenOf, type Visit, type Weaver } from "./weaver.ts";

/** Each function enters its node of the tree and leaves it, however it ends. */
export function instrumentFunction(node: Fn, weaver: Weaver, visit: Visit): void {
  if (node.type === "FunctionDeclaration") instrumentBody(node, weaver, visit);
  else instrumentClosure(node, weaver, () => instrumentBody(node, weaver, visit));
}

function instrumentBody(node: Fn, weaver: Weaver, visit: Visit): void {
  const outer = weaver.surroundings;
  for (const parameter of node.params) visit(parameter);
  const site = weaver.site(node, "function", { name: nameOf(node, weaver.parents) });
  const { meter, entered } = weaver;
  const canWrap = node.body.type !== "BlockStatement" || !hasNamesakes(node.body);
  const isPausing = canWrap && (node.async || node.generator);
  const [enter, leave] = isPausing ? ["open", "close"] : ["enter", "leave"];
  const [begin, end] = canWrap
    ? [`const ${entered}=${meter}.${enter}(${site});try{`, `}finally{${meter}.${leave}(${entered});}`]
    : [`${meter}.tick(${site});`, ""];
  const rests = chargeRests(node.params.flatMap(patternRests), weaver);
  weaver.surroundings = { isPausing, isAsyncGenerator: isPausing && node.async && node.generator };
  if (node.body.type === "BlockStatement") {
    weaver.insert(afterDirectives(node.body), `${begin}${rests}`);
    visit(node.body);
    weaver.insert(node.body.end - 1, end);
  } else {
    weaver.insert(weaver.lastOf(node.body.start, "=>").end, `{${begin}${rests}return(`);
    visit(node.body);
    weaver.insert(node.end, `);${end}}`);
  }
  weaver.surroundings = outer;
}

/** A function that a block declares is made each time the block is entered. */
export function instrumentBlock(node: BlockStatement, weaver: Weaver, visit: Visit): void {
  const declared = node.body.filter(({ type }) => type === "FunctionDeclaration");
  const made = declared.map((one) => `${weaver.meter}.closure(${weaver.site(one, "closure")});`);
  if (made.length > 0) weaver.insert(afterDirectives(node), made.join(""));
  for (const child of node.body) visit(child);
}

/** Directives count only while nothing stands before them. */
function afterDirectives(block: BlockStatement): number {
  return block.body.findLast((statement) => "directive" in statement)?.end ?? block.start + 1;
}

/**
 * Whether a function that the body declares shares its name with another, or with a `var`: that is allowed in a function's
 * body and not in a block, so the body cannot become one.
 */
function hasNamesakes(body: BlockStatement): boolean {
  const declared = body.body.flatMap((statement) =>
    statement.type === "FunctionDeclaration" ? [statement.id.name] : [],
  );
  if (declared.length === 0) return false;
  const variables = new Set(body.body.flatMap(variablesOf));
  return new Set(declared).size < declared.length || declared.some((name) => variables.has(name));
}

/** Names of the `var`s in a statement, without those of functions in it. */
function variablesOf(node: AnyNode): readonly string[] {
  if (node.type === "VariableDeclaration")
    return node.kind === "var" ? node.declarations.flatMap(({ id }) => namesOf(id)) : [];
  if (/Function|Class|Expression/.test(node.type)) return [];
  return childrenOf(node).flatMap(variablesOf);
}

function namesOf(pattern: AnyNode): readonly string[] {
  if (pattern.type === "Identifier") return [pattern.name];
  if (pattern.type === "AssignmentPattern") return namesOf(pattern.left);
  if (pattern.type === "Property") return namesOf(pattern.value);
  return childrenOf(pattern).flatMap(namesOf);
}
