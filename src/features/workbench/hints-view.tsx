import { Button } from "#ui/button.tsx";
import styles from "./hints-view.module.css";

interface HintsViewProps {
  readonly hintsHtml: readonly string[];
  readonly shown: number;
  readonly onHint: () => void;
}

/** The hints, one at a time, weakest first. */
export function HintsView({ hintsHtml, shown, onHint }: HintsViewProps) {
  const left = hintsHtml.length - shown;
  return (
    <section aria-labelledby="hints-title">
      <h2 id="hints-title" className={styles["title"]}>
        Hints
      </h2>
      <ol className={styles["hints"]}>
        {hintsHtml.slice(0, shown).map((html, index) => (
          <li key={index}>
            <h3 className="label">
              {index + 1} of {hintsHtml.length}
            </h3>
            {/* Our own Markdown, rendered when the site was built. */}
            <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <Button onClick={onHint}>Show the next one</Button>
      ) : (
        <p className={styles["end"]}>That was the last.</p>
      )}
    </section>
  );
}
