import type { Catalog } from "#course/catalog.ts";
import { outlineOf } from "#course/outline.ts";
import styles from "./continue.module.css";

/** Where the reader left off. Its line is there from the start, so nothing moves when the log answers. */
export function Continue({ catalog }: { readonly catalog: Catalog }) {
  return (
    <hp-continue className={styles["continue"]} data-shows-progress="">
      <p data-continue="">What you do is kept in this browser. No account, nothing to install.</p>
      <script
        type="application/json"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(outlineOf(catalog)).replace(/</g, "\\u003c") }}
      />
    </hp-continue>
  );
}
