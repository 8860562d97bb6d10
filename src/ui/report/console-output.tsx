import { useId } from "react";
import type { ConsoleLine } from "#grader/report.ts";
import styles from "./console-output.module.css";

interface ConsoleOutputProps {
  readonly lines: readonly ConsoleLine[];
  /** how many were dropped over the cap */
  readonly dropped: number;
  /** the name of what scrolls, where a page has several */
  readonly label?: string;
}

/** What the code printed, in order, under the name of the test that was running. */
export function ConsoleOutput({ lines, dropped, label = "Console output" }: ConsoleOutputProps) {
  const titleId = useId();
  if (lines.length === 0 && dropped === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="label">
        Console
      </h2>
      <div
        className={styles["lines"]}
        role="region"
        aria-label={label}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {lines.map((line, index) => (
          <div key={index}>
            {line.test !== lines[index - 1]?.test && (
              <p className={styles["source"]}>{line.test ?? "while loading"}</p>
            )}
            <pre className={styles["line"]} data-level={line.level}>
              {line.level === "warn" || line.level === "error" ? `${line.level}: ` : ""}
              {line.text}
            </pre>
          </div>
        ))}
        {dropped > 0 && <p className={styles["source"]}>{droppedText(dropped)}</p>}
      </div>
    </section>
  );
}

const droppedText = (dropped: number): string =>
  `${dropped.toLocaleString("en")} more ${dropped === 1 ? "line was" : "lines were"} printed and not kept.`;
