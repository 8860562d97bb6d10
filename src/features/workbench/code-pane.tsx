import { useId, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "#ui/button.tsx";
import { CodeEditor } from "#ui/code-editor/code-editor.tsx";
import type { CodeField, EditorKind } from "#ui/code-editor/code-field.ts";
import { TabList } from "#ui/tab-list.tsx";
import styles from "./code-pane.module.css";
import { HeatBar } from "./heat-bar.tsx";
import { Notices } from "./notices.tsx";
import { openPredictions } from "./predictions/predicting.ts";
import { PREDICTIONS_PLACE } from "./predictions/predictions.tsx";
import { PredictionInvitation } from "./predictions/prediction-invitation.tsx";
import { SaveLine } from "./save-line.tsx";
import { useHeat } from "./use-heat.ts";
import type { Workbench } from "./workbench-engine.ts";
import type { WorkbenchProps } from "./workbench-props.ts";
import type { SourceFile, WorkbenchState } from "./workbench-state.ts";

interface CodePaneProps {
  readonly props: WorkbenchProps;
  readonly bench: Workbench | undefined;
  readonly state: WorkbenchState;
  readonly kind: EditorKind;
  /** each file's field as soon as it can be used */
  readonly onField: (file: SourceFile, field: CodeField) => void;
}

const FILES = [
  { id: "solution.ts", title: "solution.ts", panel: "file-solution" },
  { id: "suite.ts", title: "suite.ts", panel: "file-suite" },
] as const;

/** The submission, the suite that judges it, and what can be done with them. */
export function CodePane({ props, bench, state, kind, onField }: CodePaneProps) {
  const lineId = useId();
  const { id } = props.exercise;
  const [isMonacoMissing, setMonacoMissing] = useState(false);
  const [wasSuiteShown, setSuiteShown] = useState(false);
  const heat = useHeat(state.run);
  const open = state.isProgressRead
    ? openPredictions(props.predictions, state.predicting, state.progress)
    : [];
  // Most never open the suite, and Monaco can't measure what is not on screen.
  if (state.file === "suite.ts" && !wasSuiteShown) setSuiteShown(true);

  function showPredictions(): void {
    // The pane must be on screen before anything in it can take the focus.
    flushSync(() => bench?.showPane("results"));
    document.getElementById(PREDICTIONS_PLACE)?.focus();
  }

  return (
    <>
      <div className={styles["toolbar"]}>
        <TabList
          label="Files"
          tabs={FILES}
          selected={state.file}
          onSelect={(file) => bench?.showFile(file)}
        />
        <Controls bench={bench} state={state} />
      </div>
      <Notices state={state} bench={bench} />
      <PredictionInvitation open={open.length} onShow={showPredictions} />
      <div
        id="file-solution"
        role="tabpanel"
        aria-label="solution.ts"
        className={styles["file"]}
        hidden={state.file !== "solution.ts"}
      >
        <CodeEditor
          label="Solution"
          describedBy={lineId}
          path={`${id}/solution.ts`}
          initialText={props.starter}
          kind={kind}
          onEdit={() => bench?.edited()}
          onField={(field) => {
            heat.attach(field);
            onField("solution.ts", field);
          }}
          onRichUnavailable={() => setMonacoMissing(true)}
        />
      </div>
      <div
        id="file-suite"
        role="tabpanel"
        aria-label="suite.ts"
        className={styles["file"]}
        hidden={state.file !== "suite.ts"}
      >
        {wasSuiteShown && (
          <CodeEditor
            label="Suite"
            path={`${id}/suite.ts`}
            initialText={props.suite.source}
            readOnly
            kind={kind}
            onField={(field) => onField("suite.ts", field)}
          />
        )}
      </div>
      {isMonacoMissing && (
        <p className={styles["missing"]}>
          The full editor could not be loaded, so this is a plain text area. Running and saving work as
          always.
        </p>
      )}
      <p className={`without-script ${styles["missing"] ?? ""}`}>
        Reading needs no JavaScript. Running and saving what you type here do.
      </p>
      {state.file === "solution.ts" && <HeatBar heat={heat} kind={isMonacoMissing ? "plain" : kind} />}
      <SaveLine id={lineId} saving={props.services?.saving} />
    </>
  );
}

function Controls({ bench, state }: Pick<CodePaneProps, "bench" | "state">) {
  const isRunning = state.run.kind === "running";
  return (
    <div className={styles["controls"]}>
      <Button className={styles["control"]} disabled={!state.isReady} onClick={() => void bench?.reset()}>
        Reset
      </Button>
      {/* Not `disabled`: the focus would be lost as the run ends under it. */}
      <Button
        className={styles["control"]}
        aria-disabled={!isRunning}
        onClick={() => isRunning && bench?.stop()}
      >
        Stop
      </Button>
      <Button
        look="main"
        className={styles["control"]}
        disabled={!state.isReady}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={() => void bench?.run()}
      >
        Run tests
      </Button>
    </div>
  );
}
