import { Button } from "#ui/button.tsx";
import styles from "./diagram.module.css";

export interface DiagramProps {
  /** drawn and committed by `npm run diagrams`; names itself by its title and description */
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  readonly caption: string;
}

/** A diagram that is there with the text, can be read as words, and opens larger in a dialog. */
export function Diagram({ svg, title, description, caption }: DiagramProps) {
  return (
    <hp-diagram className={styles["diagram"]}>
      <figure>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide diagrams scroll in themselves */}
        <div className={styles["drawing"]} tabIndex={0} role="group" aria-label={title}>
          <div data-drawing="" dangerouslySetInnerHTML={{ __html: svg }} />
        </div>
        <figcaption>
          <p>{caption}</p>
          <div className={styles["ways"]}>
            <details>
              <summary>In words</summary>
              <p>{description}</p>
            </details>
            <Button
              className={`with-script ${styles["enlarge"] ?? ""}`}
              data-enlarge=""
              aria-haspopup="dialog"
            >
              Enlarge<span className="visually-hidden">: {title}</span>
            </Button>
          </div>
        </figcaption>
      </figure>
      <dialog className={styles["dialog"]} aria-label={`${title}, enlarged`}>
        <form method="dialog">
          <Button type="submit">Close</Button>
        </form>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is narrow */}
        <div className={styles["stage"]} data-stage="" tabIndex={0} role="group" aria-label={title} />
      </dialog>
    </hp-diagram>
  );
}
