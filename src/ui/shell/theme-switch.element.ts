import { onChoice } from "../choices.ts";
import { chooseTheme, shownTheme, showTheme } from "../theme.ts";

/** `hp-theme`: its button shows the other theme, and says which. */
class ThemeSwitchElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#button?.addEventListener("click", () => chooseTheme(other(shownTheme())));
    this.#stop = onChoice(() => {
      showTheme();
      this.#sayWhatItDoes();
    });
    this.#sayWhatItDoes();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #sayWhatItDoes(): void {
    this.#button?.setAttribute("aria-label", `Switch to the ${other(shownTheme())} theme`);
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector("button");
  }
}

const other = (theme: "light" | "dark") => (theme === "dark" ? "light" : "dark");

customElements.define("hp-theme", ThemeSwitchElement);
