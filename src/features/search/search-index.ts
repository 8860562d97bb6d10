import MiniSearch from "minisearch";
import type { SearchEntry } from "./search-entry.ts";

/** Finds entries by words, by their beginnings, and through a slip of the finger; best first. */
export interface SearchIndex {
  search(query: string): readonly SearchEntry[];
}

export function createSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const index = new MiniSearch<SearchEntry>({
    idField: "page",
    fields: ["title", "words", "text"],
    searchOptions: {
      boost: { title: 4, words: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.25 : 0),
      combineWith: "OR",
    },
  });
  index.addAll(entries);
  const byPage = new Map(entries.map((entry) => [entry.page, entry]));
  return {
    search: (query) => index.search(query).flatMap(({ id }) => byPage.get(String(id)) ?? []),
  };
}
