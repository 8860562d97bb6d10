import { measurePage, type PageCost } from "./measure-page.ts";

/** `hp-page-cost`: shows what this visit has cost so far, and again whenever the browser reports more. */
class PageCostElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = measurePage(performance, (cost) => this.#show(cost));
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #show(cost: PageCost): void {
    for (const figure of this.querySelectorAll<HTMLElement>("[data-figure]")) {
      const value = { ...cost }[figure.dataset["figure"] ?? ""];
      if (value !== undefined) figure.textContent = value;
    }
  }
}

customElements.define("hp-page-cost", PageCostElement);
