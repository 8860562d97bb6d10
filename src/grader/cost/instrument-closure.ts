import type { AnyNode } from "acorn";
import type { Weaver } from "./weaver.ts";

/**
 * Hands a function that is made through the meter, where that can be done without taking its name: the language names
 * functions by the place they are written in, so one without a name goes through as a property of that name.
 * @param inside visits the function
 */
export function instrumentClosure(node: AnyNode, weaver: Weaver, inside: () => void): void {
  const { parent } = weaver;
  if (!parent || isCountedElsewhere(node, parent)) {
    inside();
    return;
  }
  const method = `closure(${weaver.site(node, "closure")}`;
  const name = "id" in node && node.id ? undefined : givenName(node, parent);
  if (name === undefined) {
    weaver.through(method, node, inside);
    return;
  }
  const key = JSON.stringify(name);
  weaver.before(node, `${weaver.meter}.${method},{[${key}]:`);
  inside();
  weaver.insert(node.end, `}[${key}])`);
}

/** Methods belong to their class, which is made once; those of an object literal are counted with it. */
function isCountedElsewhere(node: AnyNode, parent: AnyNode): boolean {
  if (parent.type === "PropertyDefinition") return parent.computed;
  return parent.type === "MethodDefinition" || (parent.type === "Property" && parent.value === node);
}

/** The name that the language gives to an anonymous function below `parent`. */
function givenName(node: AnyNode, parent: AnyNode): string | undefined {
  switch (parent.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : undefined;
    case "AssignmentExpression":
    case "AssignmentPattern":
      return parent.left.type === "Identifier" && parent.right === node ? parent.left.name : undefined;
    case "PropertyDefinition":
      if (parent.key.type === "PrivateIdentifier") return `#${parent.key.name}`;
      if (parent.key.type === "Identifier") return parent.key.name;
      return parent.key.type === "Literal" ? String(parent.key.value) : undefined;
    default:
      return undefined;
  }
}
