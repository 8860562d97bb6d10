import { useEffect, useSyncExternalStore } from "react";
import { onChoice, readChoice } from "#ui/choices.ts";
import type { Workbench } from "../workbench-engine.ts";

/** Tells the workbench whether the learner wants to be asked, as it is now and after every change, in any tab. */
export function useAsking(bench: Workbench | undefined): void {
  const isOn = useSyncExternalStore(
    onChoice,
    () => readChoice("predictions") !== "off",
    () => true,
  );
  useEffect(() => bench?.askPredictions(isOn), [bench, isOn]);
}
