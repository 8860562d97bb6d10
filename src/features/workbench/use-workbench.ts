import { useEffect, useState, useSyncExternalStore } from "react";
import { createWorkbench, type Workbench } from "./workbench-engine.ts";
import type { WorkbenchProps } from "./workbench-props.ts";
import { INITIAL, type WorkbenchState } from "./workbench-state.ts";

const nothing = (): void => undefined;

/** The engine behind the screen and its state; no engine while the page is rendered at build time. */
export function useWorkbench(props: WorkbenchProps): [bench: Workbench | undefined, state: WorkbenchState] {
  const [bench] = useState(() => props.services && createWorkbench(props, props.services));
  const state = useSyncExternalStore(
    bench?.subscribe ?? (() => nothing),
    bench?.get ?? (() => INITIAL),
    // Hydration must see what the build saw.
    () => INITIAL,
  );

  useEffect(() => {
    if (!bench) return;
    const stopTouching = listenForUse(bench);
    return () => {
      stopTouching();
      bench.close();
    };
  }, [bench]);

  return [bench, state];
}

/** Tells the engine when someone is at work here, and when the page is left. */
function listenForUse(bench: Workbench): () => void {
  const listening = new AbortController();
  const options = { passive: true, signal: listening.signal };
  for (const kind of ["keydown", "pointerdown", "wheel"]) {
    addEventListener(kind, () => bench.touch(), options);
  }
  document.addEventListener("visibilitychange", () => bench.setVisible(!document.hidden), options);
  addEventListener("pagehide", () => bench.leave(), options);
  return () => listening.abort();
}
