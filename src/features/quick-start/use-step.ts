import { useEffect, useState, useSyncExternalStore } from "react";
import { createStep, type Step } from "./step-engine.ts";
import type { StepProps } from "./step-props.ts";
import { FIRST, type StepState } from "./step-state.ts";

const nothing = (): void => undefined;

/** The engine behind a step and its state; no engine while the page is rendered at build time. */
export function useStep(props: StepProps): [step: Step | undefined, state: StepState] {
  const [step] = useState(() => props.services && createStep(props, props.services));
  const state = useSyncExternalStore(
    step?.subscribe ?? (() => nothing),
    step?.get ?? (() => FIRST),
    // Hydration must see what the build saw.
    () => FIRST,
  );
  useEffect(() => () => step?.close(), [step]);
  return [step, state];
}
