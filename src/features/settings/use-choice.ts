import { useSyncExternalStore } from "react";
import { onChoice } from "#ui/choices.ts";

/** What `read` says now and after every change of a choice, in any tab; `built` while the page is rendered at build. */
export function useChoice<T extends string>(read: () => T, built: T): T {
  return useSyncExternalStore(onChoice, read, () => built);
}
