import type { Catalog } from "#course/catalog.ts";
import { continueAt, type Place } from "#progress/continue-at.ts";
import type { ProgressState } from "#progress/state.ts";
import type { ProgressElement } from "#ui/facts.ts";
import { hrefOf } from "#ui/href.ts";

/** `hp-continue`: once something was done, a link to where it was left off, or to what comes after it. */
class ContinueElement extends HTMLElement implements ProgressElement {
  set progress(state: ProgressState) {
    const line = this.querySelector("[data-continue]");
    const outline = this.querySelector("script")?.textContent;
    if (line === null || outline === undefined) return;
    // The build wrote this outline.
    const place = continueAt(state, JSON.parse(outline) as Catalog, Date.now());
    if (place !== undefined) line.replaceChildren(linkTo(place));
    else if (state.events > 0)
      line.textContent = "Everything that is here is done. New lessons are being written.";
  }
}

function linkTo(place: Place): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = hrefOf(place.page);
  link.textContent = place.why === "resume" ? `Continue: ${place.title}` : `Continue with: ${place.title}`;
  return link;
}

customElements.define("hp-continue", ContinueElement);
