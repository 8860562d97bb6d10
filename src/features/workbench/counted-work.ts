import type { ProfileEvidence } from "#grader/evidence.ts";
import type { RunState } from "./workbench-state.ts";

/** The measured work of the latest run, and whether it is still that of the code in the editor. */
export interface CountedWork {
  readonly profile: ProfileEvidence;
  readonly isStale: boolean;
}

/** Undefined before a run that counted something. While a run goes on, that of the one before. */
export function countedWork(run: RunState): CountedWork | undefined {
  const report = run.kind === "judged" ? run.report : run.kind === "running" ? run.previous : undefined;
  const profile = report?.evidence.find(
    (item): item is ProfileEvidence => item.kind === "profile" && item.of === "run",
  );
  if (!profile || profile.lines.length === 0) return undefined;
  const isStale =
    run.kind === "running" ? run.isStale || run.isPreviousStale : run.kind === "judged" && run.isStale;
  return { profile, isStale };
}
