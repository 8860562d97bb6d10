import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether script has taken over: false in the HTML of the build, so that nothing there can be pressed in vain. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
