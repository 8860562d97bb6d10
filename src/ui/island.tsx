import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";

interface IslandProps {
  /** a name that `src/app/islands.ts` registers */
  readonly name: string;
  /** tells islands of one name on one page apart */
  readonly id?: string;
  /** what the island's component gets again in the browser: plain JSON */
  readonly props: object;
  /** the component itself, rendered once at build */
  readonly children: ReactElement;
}

/** A part of a page that React takes over once the page is idle; all around it stays plain HTML. Build time only. */
export function Island({ name, id = name, props, children }: IslandProps) {
  // Rendered as a root of its own, as in the browser: React derives ids from the place in the tree.
  const html = renderToString(children, { identifierPrefix: id });
  return (
    <div data-island={name} data-island-id={id}>
      <div data-island-root dangerouslySetInnerHTML={{ __html: html }} />
      <script type="application/json" dangerouslySetInnerHTML={{ __html: toInertJson(props) }} />
    </div>
  );
}

/** JSON that cannot end its own script element, whatever text it holds. */
function toInertJson(props: object): string {
  return JSON.stringify(props).replace(/</g, "\\u003c");
}
