import type { ReactNode } from "react";
import { partOf, type Picture } from "./picture.ts";
import styles from "./lab.module.css";

interface LabFrameProps {
  readonly title: string;
  readonly picture: Picture;
  /** sliders and buttons; they work once the lab's element has taken over */
  readonly controls: ReactNode;
  /** the picture itself, hidden from screen readers: sentence and table say the same */
  readonly children: ReactNode;
  /** rows of a table with the figures behind the picture */
  readonly table: ReactNode;
}

/** What all labs have: a title, controls, a picture, the same in a sentence, the same as a table. */
export function LabFrame({ title, picture, controls, children, table }: LabFrameProps) {
  return (
    <figure className={styles["lab"]}>
      <figcaption className={styles["title"]}>{title}</figcaption>
      <fieldset className={styles["controls"]} disabled>
        <legend className={styles["legend"]}>Try it</legend>
        {controls}
      </fieldset>
      <div className={styles["picture"]} aria-hidden="true">
        {children}
      </div>
      <p className={styles["sentence"]} role="status" {...partOf(picture, "sentence")} />
      <details className={styles["details"]}>
        <summary>The figures as a table</summary>
        <table>{table}</table>
      </details>
    </figure>
  );
}
