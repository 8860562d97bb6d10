import { effectiveLatencyPicture, EFFECTIVE_LATENCY_SLIDERS } from "./effective-latency-picture.ts";
import { enableControls, readSliders } from "./inputs.ts";
import { showPicture } from "./picture.ts";

/** `hp-lab-effective-latency`: what a hit ratio does to latency, as three sliders move. */
class EffectiveLatencyElement extends HTMLElement {
  readonly #draw = (): void =>
    showPicture(this, effectiveLatencyPicture(readSliders(this, EFFECTIVE_LATENCY_SLIDERS)));

  connectedCallback(): void {
    enableControls(this);
    this.addEventListener("input", this.#draw);
    // A browser that restores forms may have put the sliders elsewhere.
    this.#draw();
  }

  disconnectedCallback(): void {
    this.removeEventListener("input", this.#draw);
  }
}

customElements.define("hp-lab-effective-latency", EffectiveLatencyElement);
