import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** Puts markup on the page whole, as a browser's parser has done before our elements are defined. */
export function putOnPage(...parts: readonly (ReactElement | string)[]): void {
  const html = parts.map((part) => (typeof part === "string" ? part : renderToStaticMarkup(part))).join("");
  const page = new DOMParser().parseFromString(html, "text/html");
  document.body.replaceChildren(...page.body.childNodes);
}
