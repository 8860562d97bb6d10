import { useEffect, useState, useSyncExternalStore } from "react";
import { onChoice, readChoice } from "../choices.ts";
import { useIsNarrow } from "../use-is-narrow.ts";
import type { EditorKind } from "./code-field.ts";

/**
 * Monaco once the page is idle and the editor is wanted, but never in a narrow window or where the learner chose the
 * plain text area.
 */
export function useEditorKind(isWanted = true): EditorKind {
  const isNarrow = useIsNarrow();
  const isPlainChosen = useSyncExternalStore(
    onChoice,
    () => readChoice("editor") === "plain",
    () => false,
  );
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no requestIdleCallback.
    if (!("requestIdleCallback" in globalThis)) {
      const timer = setTimeout(() => setIdle(true), 200);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(() => setIdle(true), { timeout: 2_000 });
    return () => cancelIdleCallback(request);
  }, []);

  return isWanted && isIdle && !isNarrow && !isPlainChosen ? "rich" : "plain";
}
