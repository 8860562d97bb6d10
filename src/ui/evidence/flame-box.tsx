import type { CSSProperties } from "react";
import styles from "./flame-box.module.css";

/** Where a frame stands: in shares of the width, 0 to 1, so that labels are never distorted; depth 0 is the root. */
export interface FlamePlace {
  readonly depth: number;
  readonly from: number;
  readonly to: number;
}

/** The class of what holds the frames, and how many rows it has room for. The root is at the bottom. */
export const flameRows = (rows: number) => ({
  className: styles["rows"],
  style: custom({ "--rows": rows }),
});

/** The class and place of one frame, whatever element it is. */
export function flameBox({ depth, from, to }: FlamePlace, colour: string, ink: string) {
  return {
    className: styles["box"],
    style: {
      left: share(from),
      width: share(to - from),
      background: colour,
      color: ink,
      ...custom({ "--depth": depth }),
    },
  };
}

const SHORT = 5;

/** The name within a frame; shown where it fits. */
export function FlameName({ name }: { readonly name: string }) {
  return (
    <span className={styles["name"]} data-length={name.length <= SHORT ? "short" : "long"}>
      {name}
    </span>
  );
}

const share = (ratio: number): string => `${(ratio * 100).toFixed(3)}%`;

// React's types know no custom properties.
const custom = (properties: Readonly<Record<`--${string}`, number>>) => properties as CSSProperties;
