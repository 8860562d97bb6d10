import { Fragment } from "react";

/** A line from frontmatter, with what stands between backticks as code. */
export function TickedText({ text }: { readonly text: string }) {
  return text
    .split("`")
    .map((part, index) =>
      index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
    );
}
