import { useSyncExternalStore } from "react";
import { FIRST, type TimingEngine, type TimingState } from "./timing-engine.ts";

const never = () => () => undefined;
const first = () => FIRST;

/** What was measured so far; nothing while the page is rendered at build. */
export function useTiming(engine: TimingEngine | undefined): TimingState {
  return useSyncExternalStore(engine?.subscribe ?? never, engine?.get ?? first, first);
}
