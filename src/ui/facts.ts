import type { ProgressFact } from "#progress/event.ts";
import type { ProgressState } from "#progress/state.ts";

/*
 * How custom elements reach the progress log without knowing of it: they announce facts as bubbling events,
 * and show the state that `app` hands them once storage has answered.
 */

const FACT = "hp-fact";

/** Announces something that happened, to be kept in the log. */
export function announceFact(from: EventTarget, fact: ProgressFact): void {
  from.dispatchEvent(new CustomEvent<ProgressFact>(FACT, { detail: fact, bubbles: true, composed: true }));
}

/** Calls back for every fact announced below `root`; returns the way to stop. */
export function onFact(root: EventTarget, listener: (fact: ProgressFact) => void): () => void {
  const receive = (event: Event) => {
    // Only announceFact dispatches events of this name.
    if (event instanceof CustomEvent) listener(event.detail as ProgressFact);
  };
  root.addEventListener(FACT, receive);
  return () => root.removeEventListener(FACT, receive);
}

/** A custom element that shows progress. `app` sets `progress` at first and after every change, in any tab. */
export interface ProgressElement extends HTMLElement {
  progress: ProgressState;
}

/** Elements that want `progress` carry this attribute in their markup. */
export const SHOWS_PROGRESS = "data-shows-progress";
