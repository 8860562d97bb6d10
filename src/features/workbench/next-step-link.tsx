import { LinkButton } from "#ui/button.tsx";
import styles from "./next-step-link.module.css";
import type { NextStep, WorkbenchExercise } from "./workbench-props.ts";

interface NextStepLinkProps {
  readonly next: NextStep | undefined;
  readonly lesson: WorkbenchExercise["lesson"];
}

const LEADS: Readonly<Record<NextStep["kind"], string>> = {
  exercise: "Next exercise",
  lesson: "Next lesson",
  level: "Next level",
};

/** What to do after a pass. */
export function NextStepLink({ next, lesson }: NextStepLinkProps) {
  return (
    <p className={styles["next"]}>
      {next && (
        <LinkButton look="main" href={next.href}>
          {LEADS[next.kind]}: {next.title}
        </LinkButton>
      )}
      <a href={lesson.href}>Back to “{lesson.title}”</a>
    </p>
  );
}
