import { createAnswerNotes } from "#features/workbench/predictions/answer-notes.ts";
import { Workbench } from "#features/workbench/workbench.tsx";
import type { WorkbenchProps, WorkbenchServices } from "#features/workbench/workbench-props.ts";
import { now, sandbox, storage } from "../services.ts";

/** The workbench with the page's storage and sandbox. */
export function createWorkbench(props: Omit<WorkbenchProps, "services">) {
  const kept = storage();
  const services: WorkbenchServices = {
    sandbox: sandbox(),
    log: kept.log,
    drafts: kept.drafts,
    draftSaver: (exercise) => kept.draftSaver(exercise),
    runs: kept.runs,
    answers: createAnswerNotes(() => window.sessionStorage),
    saving: kept.status,
    now,
  };
  return <Workbench {...props} services={services} />;
}
