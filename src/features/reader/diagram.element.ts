/**
 * `hp-diagram`: shows its drawing as large as the window. The drawing itself moves into the dialog and back, because
 * a copy would repeat the ids that its arrows refer to.
 */
class DiagramElement extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("[data-enlarge]")?.addEventListener("click", () => this.#enlarge());
    const dialog = this.querySelector("dialog");
    dialog?.addEventListener("close", () => this.#putBack());
    // A click beside the dialog's box lands on the dialog itself.
    dialog?.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
  }

  #enlarge(): void {
    const { drawing, stage, dialog } = this.#parts;
    const place = drawing?.parentElement;
    if (!drawing || !stage || !dialog || !place) return;
    place.style.minHeight = `${place.offsetHeight}px`;
    // Never smaller than in the text: on a phone the stage scrolls instead.
    stage.style.setProperty("--drawing-width", `${drawing.scrollWidth}px`);
    stage.append(drawing);
    dialog.showModal();
  }

  #putBack(): void {
    const { drawing, place } = this.#parts;
    if (!drawing || !place) return;
    place.append(drawing);
    place.style.minHeight = "";
  }

  get #parts() {
    return {
      drawing: this.querySelector<HTMLElement>("[data-drawing]"),
      place: this.querySelector<HTMLElement>("figure [role=group]"),
      stage: this.querySelector<HTMLElement>("[data-stage]"),
      dialog: this.querySelector("dialog"),
    };
  }
}

customElements.define("hp-diagram", DiagramElement);
export {};
