import type { ProgressFact } from "#progress/event.ts";
import type { SaveState } from "#storage/drafts.ts";
import { SHOWS_PROGRESS, type ProgressElement } from "#ui/facts.ts";
import { storage } from "./services.ts";

/** Takes a fact that an element announced into the log. */
export function keepFact(fact: ProgressFact): void {
  void storage().log.append(fact);
}

/** Hands the log's state to the elements that show progress, now and after every change in any tab. */
export function showProgress(page: Document): void {
  const { log } = storage();
  const show = async () => {
    const progress = await log.state();
    for (const element of page.querySelectorAll<ProgressElement>(`[${SHOWS_PROGRESS}]`))
      whenDefined(element, () => (element.progress = progress));
  };
  log.subscribe(() => void show());
  void show();
}

/** Tells the page's shell whether what is done is being saved. */
export function showSaving(page: Document): void {
  const { status } = storage();
  const show = () => {
    for (const element of page.querySelectorAll<HTMLElement & { state: SaveState }>("hp-save-state"))
      whenDefined(element, () => (element.state = status.get()));
  };
  status.subscribe(show);
  show();
}

/** A property that is set before an element is defined would hide the element's own for ever. */
function whenDefined(element: HTMLElement, act: () => void): void {
  void customElements.whenDefined(element.localName).then(act);
}
