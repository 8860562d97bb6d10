import { useSyncExternalStore } from "react";

/** Up to this width panes are tabs and editors are text areas; style sheets that follow it have the same. */
const NARROW = "(max-width: 720px)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  );
}
