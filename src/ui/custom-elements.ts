import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** Attributes that React writes for a custom element: those of any element, and its own. */
type Custom<Own = unknown> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
  Own &
  Readonly<Record<`data-${string}`, string | number | boolean | undefined>>;

declare module "react" {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to name new tags to JSX
  namespace JSX {
    interface IntrinsicElements {
      "hp-theme": Custom;
      "hp-shortcuts": Custom;
      "hp-save-state": Custom;
      "hp-marks": Custom;
      "hp-continue": Custom;
      "hp-page-cost": Custom;
      "hp-lesson": Custom<{ readonly lesson: string }>;
      "hp-check": Custom<{ readonly lesson: string; readonly check: string }>;
      "hp-listing": Custom;
      "hp-diagram": Custom;
      "hp-search": Custom;
    }
  }
}
