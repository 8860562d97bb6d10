import { useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { CodeField } from "#ui/code-editor/code-field.ts";
import { useEditorKind } from "#ui/code-editor/use-editor-kind.ts";
import type { GoTo } from "#ui/report/place-link.tsx";
import { CodePane } from "./code-pane.tsx";
import { Panes } from "./panes.tsx";
import { ResultsPane } from "./results-pane.tsx";
import { TaskPane } from "./task-pane.tsx";
import { useWorkbench } from "./use-workbench.ts";
import { WorkbenchHeader } from "./workbench-header.tsx";
import type { WorkbenchProps } from "./workbench-props.ts";
import type { SourceFile } from "./workbench-state.ts";
import styles from "./workbench.module.css";

/** The screen of one exercise. Rendered at build with the task and the starter, alive once hydrated. */
export function Workbench(props: WorkbenchProps) {
  const [bench, state] = useWorkbench(props);
  const kind = useEditorKind();
  const fields = useRef(new Map<SourceFile, CodeField>());

  function onField(file: SourceFile, field: CodeField): void {
    fields.current.set(file, field);
    if (file === "solution.ts") void bench?.open(field);
  }

  const goTo: GoTo = (place) => {
    // The file must be on screen before its caret can move.
    flushSync(() => bench?.showFile(place.file));
    fields.current.get(place.file)?.reveal(place);
  };

  // In the capture phase: Monaco would insert a line.
  function onKeyDownCapture(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void bench?.run();
  }

  return (
    <div className={styles["workbench"]} onKeyDownCapture={onKeyDownCapture}>
      <WorkbenchHeader exercise={props.exercise} state={state} onView={(view) => bench?.toggleView(view)} />
      <Panes
        selected={state.pane}
        onSelect={(pane) => bench?.showPane(pane)}
        task={
          <TaskPane
            props={props}
            state={state}
            kind={kind}
            currentText={() => fields.current.get("solution.ts")?.text() ?? ""}
            onView={(view) => bench?.toggleView(view)}
            onHint={() => bench?.showHint()}
            onRestore={(text) => void bench?.restore(text)}
          />
        }
        code={<CodePane props={props} bench={bench} state={state} kind={kind} onField={onField} />}
        results={<ResultsPane props={props} bench={bench} state={state} onGoTo={goTo} />}
      />
    </div>
  );
}
