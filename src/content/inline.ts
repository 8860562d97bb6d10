import type { Paragraph, PhrasingContent } from "mdast";
import { toString } from "mdast-util-to-string";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Inline, InlinePart } from "#course/inline.ts";

/** Reads one line of inline Markdown: code, strong, emphasis and links; anything else becomes its text. */
export function parseInline(markdown: string): Inline {
  const root = unified().use(remarkParse).parse(markdown.trim());
  const paragraphs = root.children.filter((node): node is Paragraph => node.type === "paragraph");
  return paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? ["\n"] : []),
    ...paragraph.children.map(readPart),
  ]);
}

function readPart(node: PhrasingContent): InlinePart {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return { mark: "code", text: node.value };
    case "strong":
      return { mark: "strong", text: toString(node) };
    case "emphasis":
      return { mark: "em", text: toString(node) };
    case "link":
      return { mark: "link", text: toString(node), href: node.url };
    default:
      return toString(node);
  }
}
