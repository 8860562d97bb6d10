import { enableControls, readSliders } from "./inputs.ts";
import { nestedTimersPicture, NESTED_TIMERS_SLIDERS, stepFrom } from "./nested-timers-picture.ts";
import { showPicture } from "./picture.ts";

/** `hp-lab-nested-timers`: a payment's timers at a moment that a slider, or two buttons, choose. */
class NestedTimersElement extends HTMLElement {
  readonly #draw = (): void =>
    showPicture(this, nestedTimersPicture(readSliders(this, NESTED_TIMERS_SLIDERS)));

  readonly #step = (event: Event): void => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
    const slider = this.querySelector<HTMLInputElement>("input[name='moment']");
    if (button === null || slider === null) return;
    const direction = button.dataset["action"] === "back" ? "back" : "next";
    slider.valueAsNumber = stepFrom(slider.valueAsNumber, direction);
    this.#draw();
  };

  connectedCallback(): void {
    enableControls(this);
    this.addEventListener("input", this.#draw);
    this.addEventListener("click", this.#step);
    // A browser that restores forms may have put the slider elsewhere.
    this.#draw();
  }

  disconnectedCallback(): void {
    this.removeEventListener("input", this.#draw);
    this.removeEventListener("click", this.#step);
  }
}

customElements.define("hp-lab-nested-timers", NestedTimersElement);
