import type { ReactElement } from "react";

/** One page of the site, rendered to its own HTML file at build. */
export interface Page {
  /** public address, e.g. `/lessons/first-cache`; `/404` becomes `404.html` */
  readonly path: string;
  /** what the tab says, without the site's name */
  readonly title: string;
  /** one sentence for search results */
  readonly description: string;
  readonly element: ReactElement;
}
