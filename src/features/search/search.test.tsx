// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import { SearchBox } from "./search-box.tsx";
import { searchEntries, type SearchEntry } from "./search-entry.ts";
import { createSearchIndex } from "./search-index.ts";
import { wordsOfAddress } from "./words-of-address.ts";
import "./search.element.ts";

const CACHE: SearchEntry = {
  page: "/lessons/first-cache",
  title: "Your first cache",
  kind: "Lesson",
  text: "What a hit ratio buys.",
  words: "first-cache eviction",
};
const POOL: SearchEntry = {
  page: "/exercises/worker-pool/limit",
  title: "A limiter <b>",
  kind: "Exercise",
  text: "Much at once, never too much.",
  words: "worker-pool/limit concurrency",
};
const entries = [CACHE, POOL, ...searchEntries({ levels: [], lessons: [], exercises: [] })];

describe("the index", () => {
  const index = createSearchIndex(entries);
  const first = (query: string) => index.search(query)[0]?.page;

  it.each([
    ["cache", CACHE.page],
    ["cach", CACHE.page],
    ["evicton", CACHE.page],
    ["concurrency", POOL.page],
    ["worker pool", POOL.page],
    ["dark", "/settings"],
    ["backup", "/progress"],
  ])("finds for “%s” %s", (query, page) => {
    expect(first(query)).toBe(page);
  });

  it("finds nothing for nothing", () => {
    expect(index.search("")).toEqual([]);
    expect(index.search("zzzzzz")).toEqual([]);
  });
});

describe("the words of an address", () => {
  it.each([
    ["/lessons/first-cash/", "/", "first cash"],
    ["/hotpath/exercises/cache/ttl", "/hotpath/", "cache ttl"],
    ["/404.html", "/", ""],
    ["/%E0%A4%A", "/", "E0 A4 A"],
    ["/caf%C3%A9", "/", "café"],
  ])("%s below %s are “%s”", (pathname, root, words) => {
    expect(wordsOfAddress(pathname, root)).toBe(words);
  });
});

describe("the search box", () => {
  const results = () => [...document.querySelectorAll("[data-results] li")];
  const type = (words: string) => {
    const field = document.querySelector("input");
    if (field) field.value = words;
    field?.dispatchEvent(new Event("input", { bubbles: true }));
  };

  it("finds as the reader types, shows text as text, and says how much it found", async () => {
    document.documentElement.dataset["root"] = "/";
    putOnPage(<SearchBox entries={entries} />);
    type("limiter");
    await vi.waitFor(() => expect(results()).toHaveLength(1));
    expect(results()[0]?.querySelector("a")?.textContent).toBe("A limiter <b>");
    expect(results()[0]?.querySelector("a")?.getAttribute("href")).toBe("/exercises/worker-pool/limit/");
    expect(document.querySelector("[role=status]")?.textContent).toBe("One page for “limiter”");
  });

  it("answers only the latest words", async () => {
    putOnPage(<SearchBox entries={entries} />);
    type("cache");
    type("zzzzzz");
    await vi.waitFor(() =>
      expect(document.querySelector("[role=status]")?.textContent).toBe("Nothing here speaks of “zzzzzz”."),
    );
    expect(results()).toEqual([]);
  });
});
