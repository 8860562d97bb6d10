import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CodeField } from "#ui/code-editor/code-field.ts";
import { useEditorKind } from "#ui/code-editor/use-editor-kind.ts";
import type { GoTo } from "#ui/report/place-link.tsx";
import { sayMinutes } from "#ui/lasting.ts";
import { StepCode, type StepFile } from "./step-code.tsx";
import type { StepProps } from "./step-props.ts";
import { StepResults } from "./step-results.tsx";
import styles from "./step.module.css";
import { useStep } from "./use-step.ts";

/** One step of the quick start: its file, its run, its figures. Stands in the prose that explains it. */
export function Step(props: StepProps) {
  const [step, state] = useStep(props);
  const [file, setFile] = useState<StepFile>("solution.ts");
  // Four of Monaco at once would weigh on a page that is read first: each comes when its step is worked on.
  const [isInUse, setInUse] = useState(false);
  const kind = useEditorKind(isInUse);
  const fields = useRef(new Map<StepFile, CodeField>());
  const titleId = `step-${props.id}`;

  function onField(name: StepFile, field: CodeField): void {
    fields.current.set(name, field);
    if (name === "solution.ts") void step?.open(field);
  }

  const goTo: GoTo = (place) => {
    // The file must be on screen before its caret can move.
    flushSync(() => setFile(place.file));
    fields.current.get(place.file)?.reveal(place);
  };

  return (
    <section className={styles["step"]} aria-labelledby={titleId} onFocusCapture={() => step?.touch()}>
      <header className={styles["head"]}>
        <h3 id={titleId} className={styles["title"]}>
          <span className={styles["number"]}>Step {props.number}:</span> {props.title}
        </h3>
        <p className={styles["state"]} data-done={state.isDone}>
          {state.isDone ? "Done" : sayMinutes(props.minutes)}
        </p>
      </header>
      <StepCode
        props={props}
        step={step}
        state={state}
        kind={kind}
        file={file}
        onFile={setFile}
        onField={onField}
        onUse={() => setInUse(true)}
      />
      <StepResults props={props} run={state.run} onGoTo={goTo} />
    </section>
  );
}
