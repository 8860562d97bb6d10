import type { ExerciseId } from "#base/ids.ts";
import { CodeEditor } from "#ui/code-editor/code-editor.tsx";
import type { EditorKind } from "#ui/code-editor/code-field.ts";
import styles from "./solution-view.module.css";

interface SolutionViewProps {
  readonly id: ExerciseId;
  readonly source: string;
  readonly isPassed: boolean;
  readonly kind: EditorKind;
}

/** The reference, to be read beside one's own code. Open to all, at any time. */
export function SolutionView({ id, source, isPassed, kind }: SolutionViewProps) {
  return (
    <section aria-labelledby="solution-title" className={styles["solution"]}>
      <h2 id="solution-title">One way to solve it</h2>
      <p className={styles["note"]}>
        {isPassed
          ? "You have passed. Compare: other designs pass as well."
          : "You haven’t passed yet. Read it if you are stuck; writing it yourself afterwards, without looking, is what makes it stay."}
      </p>
      <div className={styles["code"]}>
        <CodeEditor label="Reference" path={`${id}/reference.ts`} initialText={source} readOnly kind={kind} />
      </div>
    </section>
  );
}
