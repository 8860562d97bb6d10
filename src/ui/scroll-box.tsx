import type { ReactNode } from "react";
import styles from "./scroll-box.module.css";

interface ScrollBoxProps {
  /** what scrolls, for those who don't see it */
  readonly label: string;
  readonly children: ReactNode;
}

/** Something wide that scrolls sideways in its own box, by key as well. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
    <div className={styles["box"]} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
