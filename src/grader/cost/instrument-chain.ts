import type { AnyNode, CallExpression, ChainExpression, MemberExpression } from "acorn";
import { isMethodCall, siteOf, writeArguments, writeProperty } from "./instrument-call.ts";
import type { Visit, Weaver } from "./weaver.ts";

/**
 * A chain with a `?.` below a call that is counted becomes what it means: `a?.b.get(k)` is
 * `((m.t = a) == null ? void 0 : m.pick(site, m.t = m.t.b, m.t.get).call(m.t, k))`. What stands above stays as it is.
 */
export function instrumentChain(node: ChainExpression, weaver: Weaver, visit: Visit): void {
  const { parent } = weaver;
  const { root, links, rewritten } = spineOf(node, weaver);
  if (rewritten === 0 || (parent?.type === "UnaryExpression" && parent.operator === "delete")) {
    visit(node.expression);
    return;
  }
  const changed = links.slice(0, rewritten);
  const sites = changed.map((link) => callSite(link, weaver));
  const openings = changed.map((link, index) =>
    openingOf(link, sites[index], sites[index + 1], changed[index + 1], weaver),
  );
  /** What begins behind link `part`, or with the chain, the outermost first. */
  const opened = (part: number) =>
    [...changed.keys()].filter((index) => lastOptional(changed, index) === part && openings[index]).reverse();

  weaver.before(node, `${weaver.meter}.same(`); // a bracket could be taken for the arguments of the line before
  for (const index of opened(-1)) weaver.insert(changed[index]?.start ?? node.start, openings[index] ?? "");
  visit(root);
  for (const [index, link] of links.entries()) {
    const skip = `)==null?void 0:${opened(index)
      .map((later) => openings[later] ?? "")
      .join("")}`;
    if (index >= rewritten) visitOwn(link, visit);
    else if (link.type === "CallExpression") writeCall(link, sites[index], skip, weaver, visit);
    else writeMember(link, sites[index + 1], changed[index + 1], skip, weaver, visit);
  }
  weaver.insert(node.end, ")".repeat(changed.filter((link) => link.optional).length + 1));
}

type Link = MemberExpression | CallExpression;

/** The links of a chain in order, what they begin with, and how many of them have to be rewritten, from the first on. */
function spineOf(node: ChainExpression, weaver: Weaver) {
  const links: Link[] = [];
  let root: AnyNode = node.expression;
  while (root.type === "MemberExpression" || root.type === "CallExpression") {
    links.unshift(root);
    root = root.type === "MemberExpression" ? root.object : root.callee;
  }
  const first = links.findIndex((link) => link.optional);
  const last = links.findLastIndex((link) => link.type === "CallExpression" && isMethodCall(link, weaver));
  return { root, links, rewritten: last >= first ? last + 1 : 0 };
}

/** The last link before `index` that may end the chain; -1 for none. */
const lastOptional = (links: readonly Link[], index: number) =>
  links.slice(0, index).findLastIndex((link) => link.optional);

/** A site for a call through the meter: of methods that may be natives, and of optional ones, to keep their receiver. */
function callSite(link: Link, weaver: Weaver): number | undefined {
  if (link.type !== "CallExpression" || link.callee.type !== "MemberExpression") return undefined;
  return link.optional || isMethodCall(link, weaver) ? siteOf(link.callee, weaver) : undefined;
}

/** What has to stand before a link's object or callee. */
function openingOf(
  link: Link,
  site: number | undefined,
  callerSite: number | undefined,
  caller: Link | undefined,
  { meter }: Weaver,
): string {
  if (link.type === "CallExpression") {
    if (!link.optional) return "";
    if (site === undefined || link.callee.type !== "MemberExpression") return `((${meter}.t=`;
    if (link.callee.object.type === "Super") return `(${meter}.hold(this,`;
    return link.callee.optional ? `(${meter}.hold(${meter}.t,` : `(${meter}.hold(${meter}.t=`;
  }
  if (link.optional) return `((${meter}.t=`;
  if (callerSite === undefined || caller?.optional === true) return "";
  return `${meter}.pick(${callerSite},${link.object.type === "Super" ? "this," : `${meter}.t=`}`;
}

/** @param skip what takes the place of `?.` */
function writeMember(
  link: MemberExpression,
  callerSite: number | undefined,
  caller: Link | undefined,
  skip: string,
  weaver: Weaver,
  visit: Visit,
): void {
  const { meter } = weaver;
  const isPicked = callerSite !== undefined && caller?.optional === false;
  if (link.optional)
    writeProperty(
      link,
      `${skip}${isPicked ? `${meter}.pick(${callerSite},${meter}.t,` : ""}${meter}.t`,
      weaver,
      visit,
    );
  else if (callerSite !== undefined && link.object.type !== "Super")
    writeProperty(link, `,${meter}.t`, weaver, visit);
  else visitOwn(link, visit);
}

function writeCall(
  link: CallExpression,
  site: number | undefined,
  skip: string,
  weaver: Weaver,
  visit: Visit,
): void {
  const { callee } = link;
  const { meter } = weaver;
  if (!link.optional) {
    if (site !== undefined && callee.type === "MemberExpression")
      writeArguments(link, callee, ").call", weaver, visit);
    else visitOwn(link, visit);
    return;
  }
  const mark = weaver.nextOf(callee.end, "?.");
  const bracket = weaver.nextOf(mark.end, "(");
  if (site === undefined) weaver.replace(mark.start, mark.end, `${skip}(0,${meter}.t)`);
  else {
    weaver.replace(mark.start, mark.end, `${skip}${meter}.pick(${site},${meter}.t,${meter}.f).call`);
    weaver.insert(bracket.end, link.arguments.length > 0 ? `${meter}.t,` : `${meter}.t`);
  }
  visitOwn(link, visit);
}

/** What a link adds to what stands before it. */
function visitOwn(link: Link, visit: Visit): void {
  if (link.type === "CallExpression") for (const argument of link.arguments) visit(argument, link);
  else if (link.computed) visit(link.property, link);
}
