import { useId, useState, type KeyboardEvent } from "react";
import { Button } from "#ui/button.tsx";
import { CodeEditor } from "#ui/code-editor/code-editor.tsx";
import type { CodeField, EditorKind } from "#ui/code-editor/code-field.ts";
import { TabList } from "#ui/tab-list.tsx";
import { KeysLine } from "./keys-line.tsx";
import { OfferNotice } from "./offer-notice.tsx";
import styles from "./step-code.module.css";
import type { Step } from "./step-engine.ts";
import type { StepProps } from "./step-props.ts";
import type { StepState } from "./step-state.ts";

export type StepFile = "solution.ts" | "suite.ts";

interface StepCodeProps {
  readonly props: StepProps;
  readonly step: Step | undefined;
  readonly state: StepState;
  readonly kind: EditorKind;
  readonly file: StepFile;
  readonly onFile: (file: StepFile) => void;
  /** each file's field as soon as it can be used */
  readonly onField: (file: StepFile, field: CodeField) => void;
  /** an editor has got the focus */
  readonly onUse: () => void;
}

const FILES = ["solution.ts", "suite.ts"] as const;

/** The file to change, the tests that judge it, and the reference beside it for all who want to see it. */
export function StepCode({ props, step, state, kind, file, onFile, onField, onUse }: StepCodeProps) {
  const id = useId();
  const [isSolutionShown, setSolutionShown] = useState(false);
  const [wasSuiteShown, setSuiteShown] = useState(false);
  // Monaco can't measure what is not on screen, and most never open the suite.
  if (file === "suite.ts" && !wasSuiteShown) setSuiteShown(true);
  const path = `quick-start/${props.id}`;
  const tabs = FILES.map((name) => ({ id: name, title: name, panel: `${id}-${name}` }));

  // In the capture phase: Monaco would insert a line.
  function onKeyDownCapture(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void step?.run();
  }

  return (
    <>
      <div className={styles["toolbar"]}>
        <TabList label={`Files of ${props.title}`} tabs={tabs} selected={file} onSelect={onFile} />
        <div className={styles["controls"]}>
          <Button
            aria-pressed={isSolutionShown}
            disabled={!state.isReady}
            onClick={() => setSolutionShown(!isSolutionShown)}
          >
            Solution
          </Button>
          <Controls step={step} state={state} />
        </div>
      </div>
      <OfferNotice
        offer={state.offer}
        onTake={() => void step?.takeOffer()}
        onDecline={() => void step?.declineOffer()}
      />
      <div
        className={styles["files"]}
        data-beside={isSolutionShown}
        onFocusCapture={onUse}
        onKeyDownCapture={onKeyDownCapture}
      >
        {tabs.map(({ id: name, panel }) => (
          <div
            key={name}
            id={panel}
            role="tabpanel"
            aria-label={`${name} of ${props.title}`}
            className={styles["file"]}
            hidden={file !== name}
          >
            <CodeEditor
              {...(name === "solution.ts"
                ? { initialText: props.starter, describedBy: `${id}-keys`, onEdit: () => step?.edited() }
                : { initialText: props.suite.source, readOnly: true })}
              label={`${name === "solution.ts" ? "Solution" : "Suite"} of step ${props.title}`}
              path={`${path}/${name}`}
              kind={name === "solution.ts" || wasSuiteShown ? kind : "plain"}
              onField={(field) => onField(name, field)}
            />
          </div>
        ))}
        {isSolutionShown && (
          <div className={styles["reference"]}>
            <p className={styles["caption"]}>One way to do it</p>
            <CodeEditor
              label={`Reference of step ${props.title}`}
              path={`${path}/reference.ts`}
              initialText={props.solution}
              readOnly
              kind={kind}
            />
          </div>
        )}
      </div>
      <KeysLine id={`${id}-keys`} saving={props.services?.saving} />
    </>
  );
}

function Controls({ step, state }: Pick<StepCodeProps, "step" | "state">) {
  const isRunning = state.run.kind === "running";
  return (
    <>
      <Button disabled={!state.isReady} onClick={() => void step?.reset()}>
        Reset
      </Button>
      {/* Not `disabled`: the focus would be lost as the run ends under it. */}
      <Button aria-disabled={!isRunning} onClick={() => isRunning && step?.stop()}>
        Stop
      </Button>
      <Button
        look="main"
        disabled={!state.isReady}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={() => void step?.run()}
      >
        Run
      </Button>
    </>
  );
}
