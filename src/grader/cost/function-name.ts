import type { AnyNode } from "acorn";

export type Fn = Extract<
  AnyNode,
  { type: "FunctionDeclaration" | "FunctionExpression" | "ArrowFunctionExpression" }
>;

/**
 * What a function is called in a profile: `Cache.get`, `new Cache`, `sum`, or, of one without a name that is handed to a
 * call, `callback of map`.
 * @param parents the nodes around it, the nearest last
 */
export function nameOf(node: Fn, parents: readonly AnyNode[]): string {
  const parent = parents.at(-1);
  if (node.id) return node.id.name;
  switch (parent?.type) {
    case "MethodDefinition":
    case "PropertyDefinition":
      return memberName(parent, parents);
    case "Property":
      return prefixed(parent.kind === "init" ? "" : parent.kind, keyName(parent));
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : ANONYMOUS;
    case "AssignmentExpression":
    case "AssignmentPattern":
      return parent.left.type === "Identifier" ? parent.left.name : ANONYMOUS;
    case "CallExpression":
    case "NewExpression":
      return parent.callee === node ? ANONYMOUS : `callback of ${calleeName(parent.callee)}`;
    default:
      return ANONYMOUS;
  }
}

const ANONYMOUS = "anonymous";

type Keyed = AnyNode & { readonly key: AnyNode; readonly computed: boolean };

function memberName(member: Keyed, parents: readonly AnyNode[]): string {
  const owner = parents.at(-3);
  const className = owner && "id" in owner && owner.id?.type === "Identifier" ? owner.id.name : "";
  if ("kind" in member && member.kind === "constructor")
    return className === "" ? "constructor" : `new ${className}`;
  const name = className === "" ? keyName(member) : `${className}.${keyName(member)}`;
  return prefixed(
    "kind" in member && (member.kind === "get" || member.kind === "set") ? member.kind : "",
    name,
  );
}

const prefixed = (kind: string, name: string) => (kind === "" ? name : `${kind} ${name}`);

function keyName({ key, computed }: Keyed): string {
  if (computed) return "[computed]";
  if (key.type === "Identifier") return key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  return key.type === "Literal" ? String(key.value) : ANONYMOUS;
}

function calleeName(callee: AnyNode): string {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type === "MemberExpression" && !callee.computed && callee.property.type === "Identifier")
    return callee.property.name;
  return "a call";
}
