import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import styles from "./notices.module.css";
import { timeText } from "./time-text.ts";
import type { Workbench } from "./workbench-engine.ts";
import type { Conflict, WorkbenchState } from "./workbench-state.ts";

interface NoticesProps {
  readonly state: WorkbenchState;
  readonly bench: Workbench | undefined;
}

/** What happened to the text and needs an answer, or can be taken back. */
export function Notices({ state, bench }: NoticesProps) {
  const { unfinishedAt, conflict, undo } = state;
  return (
    <div aria-live="polite">
      {unfinishedAt !== undefined && (
        <Notice text={unfinishedText(unfinishedAt)}>
          <Button onClick={() => bench?.dismissUnfinished()}>Understood</Button>
        </Notice>
      )}
      {conflict && (
        <Notice text={conflictText(conflict)}>
          <Button onClick={() => void bench?.settleConflict("editor")}>Keep what is here</Button>
          <Button onClick={() => void bench?.settleConflict("other")}>Take the other</Button>
        </Notice>
      )}
      {undo && (
        <Notice text={undo.after === "reset" ? "Back to the starter." : "An earlier text was brought back."}>
          <Button onClick={() => void bench?.undo()}>Undo</Button>
        </Notice>
      )}
    </div>
  );
}

function Notice({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className={styles["notice"]}>
      <p>{text}</p>
      <div className={styles["answers"]}>{children}</div>
    </div>
  );
}

function unfinishedText(at: number): string {
  return `The run of ${timeText(at)} never ended: it may have taken the page down with it. Your code is as it was.`;
}

function conflictText({ from, savedAt }: Conflict): string {
  const other =
    from === "other-tab"
      ? `Another tab has saved a different text (${timeText(savedAt)}).`
      : `A text from before was found (${timeText(savedAt)}) when you had already typed.`;
  return `${other} Whichever you take, the other stays in the history.`;
}
