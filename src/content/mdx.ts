import { compile } from "@mdx-js/mdx";
import type { Element, Root as HastRoot } from "hast";
import type { Code, Root as MdastRoot } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import remarkGfm from "remark-gfm";
import { SKIP, visit } from "unist-util-visit";
import type { CompiledBody } from "./course.ts";
import { highlight } from "./highlight.ts";
import { readMeta } from "./markdown.ts";
import { parseInline } from "./inline.ts";

/** Compiles an MDX body (already validated) to a function body for `run` of `@mdx-js/mdx`. */
export async function compileBody(body: string): Promise<CompiledBody> {
  const file = await compile(body, {
    outputFormat: "function-body",
    remarkPlugins: [remarkGfm, fencesToTags],
    rehypePlugins: [headingIds],
  });
  return String(file);
}

/** Turns ```check and ```mermaid fences into tags that refer to their parts, and other fences into highlighted blocks. */
function fencesToTags() {
  return async (root: MdastRoot): Promise<void> => {
    const blocks: { node: Code; put: (tag: MdxJsxFlowElement) => void }[] = [];
    visit(root, "code", (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      blocks.push({ node, put: (tag) => (parent.children[index] = tag) });
    });
    for (const { node, put } of blocks) put(await tagFor(node));
  };
}

async function tagFor(node: Code): Promise<MdxJsxFlowElement> {
  if (node.lang === "check") return tag("CheckBlock", { id: /^id:\s*(\S+)/m.exec(node.value)?.[1] ?? "" });
  if (node.lang === "mermaid") return tag("DiagramBlock", { name: readMeta(node.meta ?? "")["name"] ?? "" });
  const caption = readMeta(node.meta ?? "")["caption"];
  return tag("CodeBlock", {
    html: await highlight(node.value, node.lang ?? "text"),
    language: node.lang ?? "text",
    ...(caption === undefined ? {} : { caption }),
  });
}

function tag(name: string, attributes: Readonly<Record<string, string>>): MdxJsxFlowElement {
  return {
    type: "mdxJsxFlowElement",
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: "mdxJsxAttribute",
      name: key,
      value,
    })),
    children: [],
  };
}

/** Gives headings the ids that links and the table of contents use. */
function headingIds() {
  return (root: HastRoot): void => {
    visit(root, "element", (node) => {
      if (!/^h[2-4]$/.test(node.tagName)) return undefined;
      node.properties["id"] ??= slugOf(textOf(node));
      return SKIP;
    });
  };
}

/** `What a cache buys` → `what-a-cache-buys` */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}

/** The headings of level 2 of a body, for its table of contents. */
export function headingsOf(body: string): readonly { readonly id: string; readonly text: string }[] {
  const lines = body.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^## (.+)$/gm);
  return [...lines].map((match) => {
    const text = parseInline(match[1] ?? "")
      .map((part) => (typeof part === "string" ? part : part.text))
      .join("");
    return { id: slugOf(text), text };
  });
}
