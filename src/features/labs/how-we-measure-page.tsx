import type { ReactNode } from "react";
import { PageShell } from "#ui/shell/page-shell.tsx";
import styles from "./how-we-measure-page.module.css";
import { CountingSection } from "./sections/counting-section.tsx";
import { LimitsSection } from "./sections/limits-section.tsx";
import { OneCallSection } from "./sections/one-call-section.tsx";
import { PairsSection } from "./sections/pairs-section.tsx";
import { VirtualTimeSection } from "./sections/virtual-time-section.tsx";

interface HowWeMeasurePageProps {
  /** the labs, each an island of its own in the text that explains it */
  readonly oneCall: ReactNode;
  readonly pairs: ReactNode;
  readonly counting: ReactNode;
  readonly virtualTime: ReactNode;
}

const CONTENTS = [
  { id: "one-call", title: "One timed call each" },
  { id: "pairs", title: "Pairs, taken in turn" },
  { id: "counting", title: "Work that is counted" },
  { id: "virtual-time", title: "Time that jumps" },
  { id: "limits", title: "What counting can’t see" },
] as const;

/** `/labs/how-we-measure`: the course's own measuring, at work in the reader's browser. */
export function HowWeMeasurePage({ oneCall, pairs, counting, virtualTime }: HowWeMeasurePageProps) {
  return (
    <PageShell section="labs">
      <article className={styles["page"]}>
        <header className={styles["head"]}>
          <p className={styles["place"]}>
            <a href="/labs">Labs</a>
          </p>
          <h1>How we measure</h1>
          <p className={styles["lead"]}>
            Four ways to find out what code costs, each at work in this browser while you look. One of them
            lies.
          </p>
        </header>
        <nav className={styles["contents"]} aria-labelledby="contents">
          <h2 id="contents" className="label">
            On this page
          </h2>
          <ol className={styles["headings"]}>
            {CONTENTS.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className={`prose ${styles["body"] ?? ""}`}>
          <OneCallSection lab={oneCall} />
          <PairsSection lab={pairs} />
          <CountingSection lab={counting} />
          <VirtualTimeSection lab={virtualTime} />
          <LimitsSection />
        </div>
      </article>
    </PageShell>
  );
}
