import type { Code, Link, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { ProblemList } from "./problem.ts";

/** A place in a file. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Fence extends Place {
  readonly language: string;
  /** what stands behind the language, e.g. `name=stack caption="…"` */
  readonly meta: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Tag extends Place {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface InternalLink extends Place {
  readonly target: string;
}

/** What a body contains that has to be looked up or validated. */
export interface Contents {
  readonly fences: readonly Fence[];
  readonly tags: readonly Tag[];
  readonly links: readonly InternalLink[];
  readonly headings: number;
  readonly words: number;
}

/** Parses an MDX body; a syntax error is added to `problems` with its line. */
export function readContents(
  page: { readonly file: string; readonly body: string; readonly bodyLine: number },
  problems: ProblemList,
): Contents | undefined {
  const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
    (node.position?.start.line ?? 1) + page.bodyLine - 1;
  let root: Root;
  try {
    root = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(page.body);
  } catch (error) {
    const line = typeof error === "object" && error !== null && "line" in error ? Number(error.line) : 1;
    problems.add(page.file, line + page.bodyLine - 1, error instanceof Error ? error.message : String(error));
    return undefined;
  }

  const fences: Fence[] = [];
  const tags: Tag[] = [];
  const links: InternalLink[] = [];
  let headings = 0;
  let words = 0;
  visit(root, (node) => {
    switch (node.type) {
      case "code":
        fences.push({ ...readFence(node), file: page.file, line: lineOf(node) });
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        tags.push({ ...readTag(node), file: page.file, line: lineOf(node) });
        break;
      case "link":
        links.push({ target: readTarget(node), file: page.file, line: lineOf(node) });
        break;
      case "heading":
        headings += 1;
        break;
      case "text":
        words += node.value.split(/\s+/).filter(Boolean).length;
        break;
      default:
    }
  });
  return { fences, tags, links, headings, words };
}

function readFence(node: Code): Pick<Fence, "language" | "meta" | "text"> {
  return { language: node.lang ?? "", meta: readMeta(node.meta ?? ""), text: node.value };
}

/** `name=stack caption="A request's path"` → `{ name: "stack", caption: "A request's path" }` */
export function readMeta(meta: string): Readonly<Record<string, string>> {
  const entries = [...meta.matchAll(/([a-zA-Z-]+)=(?:"([^"]*)"|(\S+))/g)];
  return Object.fromEntries(entries.map((match) => [match[1] ?? "", match[2] ?? match[3] ?? ""]));
}

function readTag(node: MdxJsxFlowElement | MdxJsxTextElement): Pick<Tag, "name" | "attributes"> {
  const pairs = node.attributes.flatMap((attribute) =>
    attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string"
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return { name: node.name ?? "", attributes: Object.fromEntries(pairs) };
}

function readTarget(node: Link): string {
  return node.url;
}
