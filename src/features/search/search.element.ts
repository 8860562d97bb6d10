import { hrefOf } from "#ui/href.ts";
import type { SearchEntry } from "./search-entry.ts";
import type { SearchIndex } from "./search-index.ts";
import { wordsOfAddress } from "./words-of-address.ts";

const MOST_RESULTS = 8;

/**
 * `hp-search`: finds as the reader types. On a page that doesn't exist it begins with the words of the address that
 * was asked for.
 */
class SearchElement extends HTMLElement {
  #index: Promise<SearchIndex> | undefined;
  #turn = 0;

  connectedCallback(): void {
    const field = this.#field;
    field?.addEventListener("input", () => void this.#find(field.value));
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.querySelector<HTMLElement>("[data-results] a")?.focus();
    });
    const words = wordsOfAddress(location.pathname, hrefOf("/"));
    if (field?.value === "") field.value = words;
    if (field?.value) void this.#find(field.value);
  }

  async #find(query: string): Promise<void> {
    const turn = ++this.#turn;
    const index = await this.#load();
    // Only the latest words are answered.
    if (turn === this.#turn) this.#show(query.trim(), index.search(query));
  }

  #load(): Promise<SearchIndex> {
    this.#index ??= import("./search-index.ts").then(({ createSearchIndex }) => {
      // The build wrote these entries.
      const entries = JSON.parse(this.querySelector("script")?.textContent ?? "[]") as SearchEntry[];
      return createSearchIndex(entries);
    });
    return this.#index;
  }

  #show(query: string, found: readonly SearchEntry[]): void {
    const shown = found.slice(0, MOST_RESULTS);
    this.querySelector("[data-results]")?.replaceChildren(...shown.map((entry) => this.#resultOf(entry)));
    const count = this.querySelector("[data-count]");
    if (count) count.textContent = sayCount(query, found.length);
  }

  #resultOf(entry: SearchEntry): Node {
    const result = this.querySelector<HTMLTemplateElement>("template")?.content.cloneNode(true);
    if (!(result instanceof DocumentFragment)) return document.createTextNode(entry.title);
    const link = result.querySelector("a");
    if (link) {
      link.href = hrefOf(entry.page);
      link.textContent = entry.title;
    }
    result.querySelector("[data-kind]")?.append(entry.kind);
    result.querySelector("p")?.append(entry.text);
    return result;
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector("input");
  }
}

function sayCount(query: string, found: number): string {
  if (query === "") return "";
  if (found === 0) return `Nothing here speaks of “${query}”.`;
  if (found > MOST_RESULTS) return `The best ${MOST_RESULTS} of ${found} for “${query}”`;
  return found === 1 ? `One page for “${query}”` : `${found} pages for “${query}”`;
}

customElements.define("hp-search", SearchElement);
