import type { SaveState } from "#storage/drafts.ts";
import { hrefOf } from "#ui/href.ts";

/** `hp-save-state`, in every page's shell: says that nothing is being saved and why, for as long as that is so. */
export interface SaveStateElement extends HTMLElement {
  state: SaveState;
}

class SaveStateBanner extends HTMLElement implements SaveStateElement {
  #shown = "";

  set state(state: SaveState) {
    const why = state.kind === "not saved" ? state.why : "";
    if (why === this.#shown) return;
    this.#shown = why;
    this.replaceChildren(...(state.kind === "not saved" ? [bannerOf(state)] : []));
  }
}

function bannerOf(state: Extract<SaveState, { kind: "not saved" }>): HTMLElement {
  const banner = document.createElement("p");
  const headline = document.createElement("strong");
  headline.textContent = "Not saved.";
  banner.append(headline, ` ${state.why} `);
  if (state.canExport) {
    const link = document.createElement("a");
    link.href = hrefOf("/progress#backup");
    link.textContent = "Export a backup";
    banner.append(link);
  }
  return banner;
}

customElements.define("hp-save-state", SaveStateBanner);
