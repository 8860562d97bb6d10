import { lazy, Suspense } from "react";
import type { EditorKind } from "#ui/code-editor/code-field.ts";
import { Button } from "#ui/button.tsx";
import { HintsView } from "./hints-view.tsx";
import { SolutionView } from "./solution-view.tsx";
import styles from "./task-pane.module.css";
import type { WorkbenchProps } from "./workbench-props.ts";
import type { View, WorkbenchState } from "./workbench-state.ts";

/** Loaded when it is first opened, with the diff library. */
const HistoryView = lazy(async () => ({ default: (await import("./history-view.tsx")).HistoryView }));

interface TaskPaneProps {
  readonly props: WorkbenchProps;
  readonly state: WorkbenchState;
  readonly kind: EditorKind;
  readonly currentText: () => string;
  readonly onView: (view: View) => void;
  readonly onHint: () => void;
  readonly onRestore: (text: string) => void;
}

/** The task, and in its place the hints, the reference solution or the history. */
export function TaskPane({ props, state, kind, currentText, onView, onHint, onRestore }: TaskPaneProps) {
  const isPassed = state.progress?.passedAt !== undefined;
  return (
    <>
      <div
        className={styles["task"]}
        hidden={state.view !== "task"}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {/* Our own Markdown, rendered when the site was built. */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: props.taskHtml }} />
      </div>
      {state.view !== "task" && (
        <div className={styles["help"]}>
          <Button className={styles["back"]} onClick={() => onView("task")}>
            Back to the task
          </Button>
          {state.view === "hints" && (
            <HintsView hintsHtml={props.hintsHtml} shown={state.hintsShown} onHint={onHint} />
          )}
          {state.view === "solution" && (
            <SolutionView id={props.exercise.id} source={props.solution} isPassed={isPassed} kind={kind} />
          )}
          {state.view === "history" && (
            <Suspense fallback={<p>Loading …</p>}>
              <HistoryView history={state.history} currentText={currentText} onRestore={onRestore} />
            </Suspense>
          )}
        </div>
      )}
    </>
  );
}
