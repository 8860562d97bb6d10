import type { Node, Program } from "acorn";
import type { Frame } from "./report.ts";

/** Syntax that the language knows and a run here does not have. */
export interface Unsupported {
  readonly node: Node;
  readonly message: string;
}

const SUITE_MODULES = new Set(["vitest", "#grader", "./solution"]);

/** The first module feature in `program` that `file` may not use; nothing when all is fine. */
export function findUnsupported(program: Program, file: Frame["file"]): Unsupported | undefined {
  let first: Unsupported | undefined;
  visit(program, false, (node, insideFunction) => {
    const message = complaint(node, insideFunction, file);
    if (message === undefined || (first && first.node.start <= node.start)) return;
    first = { node, message };
  });
  return first;
}

function complaint(node: Node, insideFunction: boolean, file: Frame["file"]): string | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration": {
      const name = moduleName(node);
      return name === undefined ? undefined : aboutModule(name, file);
    }
    case "ImportExpression":
      return "`import()` is not available here: everything a run needs is in this one file.";
    case "MetaProperty":
      return "meta" in node && isNode(node.meta) && "name" in node.meta && node.meta.name === "import"
        ? "`import.meta` is not available here."
        : undefined;
    case "AwaitExpression":
      return insideFunction ? undefined : TOP_LEVEL_AWAIT;
    case "ForOfStatement":
      return !insideFunction && "await" in node && node.await === true ? TOP_LEVEL_AWAIT : undefined;
    default:
      return undefined;
  }
}

const TOP_LEVEL_AWAIT =
  "`await` at the top level is not supported here: put it inside an `async` function and export that.";

function aboutModule(name: string, file: Frame["file"]): string | undefined {
  if (file === "suite.ts") {
    if (SUITE_MODULES.has(name)) return undefined;
    return `A suite imports "vitest", "#grader" and "./solution" only, not "${name}".`;
  }
  if (name === "vitest" || name === "#grader")
    return `"${name}" cannot be imported here: only the suite may use it.`;
  return `"${name}" cannot be imported: a submission is one file and imports nothing.`;
}

function moduleName(node: Node): string | undefined {
  if (!("source" in node) || !isNode(node.source) || !("value" in node.source)) return undefined;
  return String(node.source.value);
}

/** Walks without recursion: deep nesting in a learner's text must not overflow here. */
function visit(root: Node, rootInside: boolean, see: (node: Node, insideFunction: boolean) => void): void {
  const waiting: [Node, boolean][] = [[root, rootInside]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, inside] = next;
    see(node, inside);
    const within = inside || FUNCTIONS.has(node.type);
    for (const child of Object.values(node)) {
      for (const item of Array.isArray(child) ? (child as unknown[]) : [child]) {
        if (isNode(item)) waiting.push([item, within]);
      }
    }
  }
}

/** Where `await` is not at the top level; in a class's parts it is a syntax error of its own. */
const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
