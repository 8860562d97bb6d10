import { onChoice } from "#ui/choices.ts";
import { chooseCodeLanguage, isCodeLanguage, readCodeLanguage, showCodeLanguage } from "#ui/code-language.ts";

/**
 * `hp-listing`: tabs after the ARIA pattern, activated as they are reached. Every listing follows the one choice,
 * those without the language keep showing their first.
 */
class ListingElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    for (const tab of this.#tabs) {
      tab.addEventListener("click", () => choose(tab));
      tab.addEventListener("keydown", (event) => this.#move(event, tab));
    }
    this.#stop = onChoice(() => {
      showCodeLanguage();
      this.#sync();
    });
    this.#sync();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #move(event: KeyboardEvent, from: HTMLElement): void {
    const tabs = this.#tabs;
    const at = tabs.indexOf(from);
    const target = {
      ArrowRight: tabs[(at + 1) % tabs.length],
      ArrowLeft: tabs.at(at - 1),
      Home: tabs[0],
      End: tabs.at(-1),
    }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(target);
    target.focus({ preventScroll: true });
  }

  #sync(): void {
    const language = readCodeLanguage();
    const tabs = this.#tabs;
    const shown = tabs.find((tab) => tab.dataset["language"] === language) ?? tabs[0];
    for (const tab of tabs) {
      tab.setAttribute("aria-selected", String(tab === shown));
      tab.tabIndex = tab === shown ? 0 : -1;
    }
  }

  get #tabs(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[role=tab]")];
  }
}

/** Listings above may become longer or shorter: the tab stays where the reader's eye is. */
function choose(tab: HTMLElement): void {
  const language = tab.dataset["language"];
  if (!isCodeLanguage(language)) return;
  const before = tab.getBoundingClientRect().top;
  chooseCodeLanguage(language);
  scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
}

customElements.define("hp-listing", ListingElement);
