import { PageShell } from "#ui/shell/page-shell.tsx";
import styles from "./labs-page.module.css";

/** A lab that stands in a lesson. */
export interface LabInLesson {
  readonly name: string;
  readonly title: string;
  /** one sentence: what moves and what it shows */
  readonly shows: string;
  readonly lesson: { readonly title: string; readonly href: string };
}

/** `/labs`: what each lab shows, and where it stands. */
export function LabsPage({ labs }: { readonly labs: readonly LabInLesson[] }) {
  return (
    <PageShell section="labs">
      <header className={styles["head"]}>
        <h1>Labs</h1>
        <p className={styles["lead"]}>
          Something to move or to start, and a picture that follows. What they show is computed or measured
          while you look, in this browser.
        </p>
      </header>
      <ul className={styles["labs"]}>
        <li className={styles["lab"]} data-main="">
          <h2>
            <a href="/labs/how-we-measure">How we measure</a>
          </h2>
          <p className={styles["shows"]}>
            One timed call fails before your eyes, and beside it what this course judges by: pairs taken in
            turn, work that is counted, time that jumps.
          </p>
          <p className={styles["where"]}>A page of its own</p>
        </li>
        {labs.map(({ name, title, shows, lesson }) => (
          <li key={name} className={styles["lab"]}>
            <h2>
              <a href={`${lesson.href}#lab-${name}`}>{title}</a>
            </h2>
            <p className={styles["shows"]}>{shows}</p>
            <p className={styles["where"]}>
              In the lesson <a href={lesson.href}>{lesson.title}</a>
            </p>
          </li>
        ))}
      </ul>
    </PageShell>
  );
}
