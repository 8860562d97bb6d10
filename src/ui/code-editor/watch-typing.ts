import type { Milliseconds } from "#base/units.ts";

/** Knows whether someone is in the middle of typing. */
export interface Typing {
  /** Resolves at once, or at the next pause. */
  pause(): Promise<void>;
  stop(): void;
}

/** No key for so long is a pause. */
const PAUSE: Milliseconds = 400;

/**
 * Watches an area whose place is to be taken. Taking it costs a moment in which keys wait, and a word that an input
 * method has in the making would be lost.
 */
export function watchTyping(area: HTMLTextAreaElement): Typing {
  const listening = new AbortController();
  const { signal } = listening;
  const waiting = new Set<() => void>();
  let isComposing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function onPause(): void {
    timer = undefined;
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  function onActivity(): void {
    clearTimeout(timer);
    timer = isComposing ? undefined : setTimeout(onPause, PAUSE);
  }

  area.addEventListener("input", onActivity, { signal });
  for (const edge of ["compositionstart", "compositionend"] as const) {
    area.addEventListener(
      edge,
      () => {
        isComposing = edge === "compositionstart";
        onActivity();
      },
      { signal },
    );
  }

  return {
    pause: () =>
      timer === undefined && !isComposing
        ? Promise.resolve()
        : new Promise((resolve) => waiting.add(resolve)),
    stop() {
      listening.abort();
      clearTimeout(timer);
    },
  };
}
