import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { onChoice, readChoice, writeChoice } from "#ui/choices.ts";
import type { CodeField } from "#ui/code-editor/code-field.ts";
import { heatLines, type HeatLine } from "#ui/evidence/heat-lines.ts";
import { countedWork } from "./counted-work.ts";
import type { RunState } from "./workbench-state.ts";

/** The heat of the code in the editor: what there is to show of it, and the switch. */
export interface CodeHeat {
  /** undefined before a run that counted something */
  readonly lines: readonly HeatLine[] | undefined;
  /** the code has changed since, so that the heat is shown no more */
  readonly isStale: boolean;
  readonly isOn: boolean;
  toggle(): void;
  /** the editor that shows it, once it can be used */
  readonly field: CodeField | undefined;
  attach(field: CodeField): void;
}

const NONE: readonly HeatLine[] = [];

/** Keeps the editor's heat at what the latest run counted, as long as the code is what was run. */
export function useHeat(run: RunState): CodeHeat {
  const [field, setField] = useState<CodeField>();
  const isOn = useSyncExternalStore(
    onChoice,
    () => readChoice("heat") !== "off",
    () => true,
  );
  const work = countedWork(run);
  const profile = work?.profile;
  const lines = useMemo(() => profile && heatLines(profile.lines), [profile]);
  const isStale = work?.isStale ?? false;
  const shown = isStale || !lines ? NONE : lines;

  useEffect(() => field?.showHeat(isOn ? shown : undefined), [field, isOn, shown]);

  return {
    lines,
    isStale,
    isOn,
    toggle: () => writeChoice("heat", isOn ? "off" : undefined),
    field,
    attach: setField,
  };
}
