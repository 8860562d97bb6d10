import type { ReactNode } from "react";
import styles from "./lab-figure.module.css";

interface LabFigureProps {
  readonly title: string;
  /** a question to answer for oneself before the button is pressed */
  readonly guess?: ReactNode;
  readonly controls: ReactNode;
  /** the result in words; empty before there is one */
  readonly status: string;
  /** whether it may become long: then there is room for it from the beginning, and nothing jumps */
  readonly isLong?: boolean;
  /** the pictures, each with its own text form */
  readonly children: ReactNode;
}

/** What all labs of these pages have: a question, a button, the result in words and as a picture. */
export function LabFigure({ title, guess, controls, status, isLong = false, children }: LabFigureProps) {
  return (
    <figure className={styles["lab"]} data-wide="">
      <figcaption className={styles["title"]}>{title}</figcaption>
      <p className="without-script">
        The figures need JavaScript: they are measured in your browser, so there are none before. The text
        says what to expect.
      </p>
      {guess}
      <div className={`with-script ${styles["controls"] ?? ""}`}>{controls}</div>
      {children}
      <p role="status" className={`with-script ${styles["status"] ?? ""}`} data-long={isLong}>
        {status}
      </p>
    </figure>
  );
}
