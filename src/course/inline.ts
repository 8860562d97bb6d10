/**
 * A line of authored text with its few inline marks, as data: it crosses from the build to the page as JSON
 * and is never parsed as HTML.
 */
export type Inline = readonly InlinePart[];

export type InlinePart =
  | string
  | { readonly mark: "code" | "strong" | "em"; readonly text: string }
  | { readonly mark: "link"; readonly text: string; readonly href: string };
