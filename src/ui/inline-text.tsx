import { Fragment } from "react";
import type { Inline } from "#course/inline.ts";
import { unreachable } from "#base/assert.ts";

/** A line of authored text with its marks. Build-time components only get `href` rewritten to the page. */
export function InlineText({ text }: { readonly text: Inline }) {
  return text.map((part, index) => {
    if (typeof part === "string") return <Fragment key={index}>{part}</Fragment>;
    switch (part.mark) {
      case "code":
        return <code key={index}>{part.text}</code>;
      case "strong":
        return <strong key={index}>{part.text}</strong>;
      case "em":
        return <em key={index}>{part.text}</em>;
      case "link":
        return (
          <a key={index} href={part.href}>
            {part.text}
          </a>
        );
      default:
        return unreachable(part);
    }
  });
}
