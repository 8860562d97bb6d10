import { parse, type ImportDeclaration } from "acorn";
import { transform } from "sucrase";

/** What of "#grader" reads the counter of a run. */
const COUNTING: readonly string[] = ["cost", "growth"];

/**
 * Whether a suite counts the submission's work: it imports `cost` or `growth` from "#grader" and uses it. Then the
 * submission is instrumented, and pays for that in speed; no other one does.
 * @param suite as its author wrote it; one that compiles
 */
export function isCounted(suite: string): boolean {
  // Without the option to keep them, imports that are never used as values are gone here.
  const { code } = transform(suite, { transforms: ["typescript"], disableESTransforms: true });
  const { body } = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  return body.some((node) => node.type === "ImportDeclaration" && importsCounter(node));
}

function importsCounter({ source, specifiers }: ImportDeclaration): boolean {
  if (source.value !== "#grader") return false;
  return specifiers.some((specifier) => {
    // Of a whole module it can't be told which of its names are used.
    if (specifier.type !== "ImportSpecifier") return true;
    const { imported } = specifier;
    return COUNTING.includes(imported.type === "Identifier" ? imported.name : String(imported.value));
  });
}
