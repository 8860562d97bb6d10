import { enableControls, readSliders } from "./inputs.ts";
import { showPicture } from "./picture.ts";
import {
  FIRST_SEED,
  simulateRuns,
  UTILISATION_SLIDERS,
  utilisationPicture,
  type Simulated,
} from "./utilisation-picture.ts";

/** `hp-lab-utilisation`: what a busier server does to response times; a button simulates again. */
class UtilisationElement extends HTMLElement {
  #seed = FIRST_SEED;
  #simulated: Simulated | undefined;

  readonly #draw = (): void => {
    this.#simulated ??= simulateRuns(this.#seed);
    showPicture(
      this,
      utilisationPicture(readSliders(this, UTILISATION_SLIDERS), this.#simulated, this.#seed),
    );
  };

  readonly #again = (event: Event): void => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-action='again']")) return;
    this.#seed += 1;
    this.#simulated = undefined;
    this.#draw();
  };

  connectedCallback(): void {
    enableControls(this);
    this.addEventListener("input", this.#draw);
    this.addEventListener("click", this.#again);
    // A browser that restores forms may have put the sliders elsewhere.
    this.#draw();
  }

  disconnectedCallback(): void {
    this.removeEventListener("input", this.#draw);
    this.removeEventListener("click", this.#again);
  }
}

customElements.define("hp-lab-utilisation", UtilisationElement);
