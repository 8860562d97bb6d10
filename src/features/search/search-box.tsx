import type { SearchEntry } from "./search-entry.ts";
import styles from "./search-box.module.css";

/** A field that finds pages. `search.element.ts` brings it to life and loads the library at the first need. */
export function SearchBox({ entries }: { readonly entries: readonly SearchEntry[] }) {
  return (
    <hp-search className={`with-script ${styles["search"] ?? ""}`}>
      <form role="search" className={styles["form"]}>
        <label htmlFor="search-words" className="label">
          Search the course
        </label>
        <input
          id="search-words"
          name="words"
          type="search"
          autoComplete="off"
          spellCheck={false}
          className={styles["words"]}
          aria-describedby="search-count"
        />
      </form>
      <p id="search-count" role="status" className={styles["count"]} data-count="" />
      <ol className={styles["results"]} data-results="" aria-label="Search results" />
      <template data-result="" dangerouslySetInnerHTML={{ __html: RESULT }} />
      <script
        type="application/json"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(entries).replace(/</g, "\\u003c") }}
      />
    </hp-search>
  );
}

/** One result, filled in by the element as text. */
const RESULT = `<li class="${styles["result"] ?? ""}"><a></a> <span class="label" data-kind></span><p></p></li>`;
