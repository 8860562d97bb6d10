import type { ReactNode } from "react";
import styles from "./lesson-aside.module.css";

interface LessonAsideProps {
  readonly kind: "misconception" | "tradeoff";
  readonly children: ReactNode;
}

const TITLES = { misconception: "Misconception", tradeoff: "Trade-off" } as const;

/** What a lesson puts right, or what its advice costs. */
export function LessonAside({ kind, children }: LessonAsideProps) {
  return (
    <aside className={styles["aside"]} data-kind={kind} aria-label={TITLES[kind]}>
      <p className="label">{TITLES[kind]}</p>
      {children}
    </aside>
  );
}
