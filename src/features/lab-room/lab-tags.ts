import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Custom = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to name new tags to JSX
  namespace JSX {
    interface IntrinsicElements {
      "hp-lab-effective-latency": Custom;
      "hp-lab-utilisation": Custom;
      "hp-lab-nested-timers": Custom;
    }
  }
}
