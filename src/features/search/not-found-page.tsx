import type { Catalog } from "#course/catalog.ts";
import { PageShell } from "#ui/shell/page-shell.tsx";
import styles from "./not-found-page.module.css";
import { SearchBox } from "./search-box.tsx";
import { searchEntries } from "./search-entry.ts";

/** What any address without a page shows. */
export function NotFoundPage({ catalog }: { readonly catalog: Catalog }) {
  return (
    <PageShell>
      <div className={styles["page"]}>
        <p className="label">404</p>
        <h1>There is no page at this address</h1>
        <p className={styles["lead"]}>
          Perhaps it was mistyped, or what you look for is still being written. Lessons and exercises keep
          their addresses once they are here, so a bookmark of one stays good.
        </p>
        <p className={styles["ways"]}>
          Go to <a href="/">the four levels</a>, <a href="/exercises">the exercises</a> or{" "}
          <a href="/progress">your progress</a>
          <span className="with-script">, or look for it:</span>
        </p>
        <SearchBox entries={searchEntries(catalog)} />
      </div>
    </PageShell>
  );
}
