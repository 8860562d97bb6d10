import { nameOf, type Fn } from "./function-name.ts";
import type { Visit } from "./instrument-node.ts";
import type { Weaver } from "./weaver.ts";

/** Each function enters its node of the tree and leaves it, however it ends. */
export function instrumentFunction(node: Fn, weaver: Weaver, visit: Visit): void {
  const outer = weaver.surroundings;
  const name = nameOf(node, weaver.parents);
  const site = weaver.site(node, "function", { name });
  const isPausing = node.async || node.generator;
  weaver.surroundings = {
    around: isPausing ? "pausing function" : "function",
    isAsyncGenerator: node.async && node.generator,
    name,
  };
  for (const parameter of node.params) visit(parameter);
  const { meter, entered } = weaver;
  const [begin, end] = isPausing
    ? [`const ${entered}=${meter}.open(${site});try{`, `}finally{${meter}.close(${entered})}`]
    : [`const ${entered}=${meter}.enter(${site});try{`, `}finally{${meter}.leave(${entered})}`];
  if (node.body.type === "BlockStatement") {
    weaver.insert(bodyStart(node.body), begin);
    visit(node.body);
    weaver.insert(node.body.end - 1, end);
  } else {
    const arrow = arrowBefore(node.body.start, weaver);
    weaver.insert(arrow, `{${begin}return(`);
    visit(node.body);
    weaver.insert(node.end, `);${end}}`);
  }
  weaver.surroundings = outer;
}

/** Behind the directives, which count only while nothing stands before them. */
function bodyStart(body: {
  readonly start: number;
  readonly body: readonly { readonly end: number }[];
}): number {
  const directives = body.body.filter((statement) => "directive" in statement);
  return directives.at(-1)?.end ?? body.start + 1;
}

function arrowBefore(body: number, weaver: Weaver): number {
  let token = weaver.tokenBefore(body);
  while (token && token.type.label !== "=>") token = weaver.tokenBefore(token.start);
  return token?.end ?? body;
}
