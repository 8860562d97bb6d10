import type { ReactNode } from "react";
import type { QuickStartFrontmatter } from "#course/quick-start.ts";
import { LinkButton } from "#ui/button.tsx";
import { sayMinutes } from "#ui/lasting.ts";
import { ProgressMark } from "#ui/marks/progress-mark.tsx";
import { PageShell } from "#ui/shell/page-shell.tsx";
import styles from "./quick-start-page.module.css";

interface QuickStartPageProps {
  readonly head: QuickStartFrontmatter;
  /** the lesson to go on with */
  readonly next: { readonly title: string; readonly href: string };
  /** the body, with its steps */
  readonly children: ReactNode;
}

/** The page of the quick start: what it gives, its steps, its text, and where to go from it. Plain HTML but for the steps. */
export function QuickStartPage({ head, next, children }: QuickStartPageProps) {
  return (
    <PageShell section="learn">
      <article className={styles["page"]}>
        <header className={styles["head"]}>
          <h1>{head.title}</h1>
          <p className={styles["lead"]}>{head.description}</p>
          <p className={styles["effort"]}>
            {sayMinutes(head.minutes)}, {head.steps.length} steps
          </p>
        </header>
        <Steps steps={head.steps} />
        <div className={styles["text"]}>
          <Outcomes steps={head.steps} />
          <p className={`without-script ${styles["notice"] ?? ""}`}>
            The steps need JavaScript to run what you write. All the text and every file can be read without
            it.
          </p>
          <div className={`prose ${styles["body"] ?? ""}`}>{children}</div>
          <p className={styles["next"]}>
            <LinkButton look="main" href={next.href}>
              Next lesson: {next.title}
            </LinkButton>
          </p>
        </div>
      </article>
    </PageShell>
  );
}

function Steps({ steps }: Pick<QuickStartFrontmatter, "steps">) {
  return (
    <nav className={styles["steps"]} aria-labelledby="steps">
      <h2 id="steps" className="label">
        Steps
      </h2>
      <hp-marks data-shows-progress="">
        <ol>
          {steps.map((step) => (
            <li key={step.id} className={styles["step"]}>
              <ProgressMark step={step.id} />
              <a href={`#${step.id}`}>{step.title}</a>
              <span className={styles["minutes"]}>{sayMinutes(step.minutes)}</span>
            </li>
          ))}
        </ol>
      </hp-marks>
    </nav>
  );
}

function Outcomes({ steps }: Pick<QuickStartFrontmatter, "steps">) {
  return (
    <section className={styles["outcomes"]} aria-labelledby="outcomes">
      <h2 id="outcomes" className="label">
        At the end you will have
      </h2>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>{step.outcome}</li>
        ))}
      </ul>
    </section>
  );
}
