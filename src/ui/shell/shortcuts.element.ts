import { readChoice } from "../choices.ts";

/** `hp-shortcuts`: its button and the key `?` open its dialog. */
class ShortcutsElement extends HTMLElement {
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isTypedInto(event.target) || readChoice("keys") === "off") return;
    event.preventDefault();
    this.#open();
  };

  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => this.#open());
    document.addEventListener("keydown", this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#onKey);
  }

  #open(): void {
    // A second modal over another dialog would hide what the reader was about to answer.
    if (document.querySelector("dialog[open]") === null) this.querySelector("dialog")?.showModal();
  }
}

/** Where a question mark is text. */
function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role='textbox']") !== null)
  );
}

customElements.define("hp-shortcuts", ShortcutsElement);
