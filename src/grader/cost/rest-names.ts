import type { AnyNode, Identifier } from "acorn";
import { childrenOf, type Weaver } from "./weaver.ts";

/** The names that rest elements of a pattern, or of a declaration's patterns, are bound to. */
export function patternRests(pattern: AnyNode): readonly Identifier[] {
  switch (pattern.type) {
    case "RestElement":
      return pattern.argument.type === "Identifier" ? [pattern.argument] : patternRests(pattern.argument);
    case "ArrayPattern":
    case "ObjectPattern":
    case "VariableDeclaration":
      return childrenOf(pattern).flatMap(patternRests);
    case "Property":
      return patternRests(pattern.value);
    case "AssignmentPattern":
      return patternRests(pattern.left);
    case "VariableDeclarator":
      return patternRests(pattern.id);
    default:
      return [];
  }
}

/** Statements that charge what these names hold. */
export const chargeRests = (names: readonly Identifier[], weaver: Weaver): string =>
  names.map((name) => `${weaver.meter}.rest(${weaver.site(name, "rest")},${name.name});`).join("");
