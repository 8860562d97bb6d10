import type { Catalog } from "#course/catalog.ts";
import { outlineOf } from "#course/outline.ts";
import { Island } from "#ui/island.tsx";
import { PageShell } from "#ui/shell/page-shell.tsx";
import { Dashboard } from "./dashboard.tsx";
import styles from "./progress-page.module.css";

/** `/progress`: what is done, and how it is kept. */
export function ProgressPage({ catalog }: { readonly catalog: Catalog }) {
  const props = { catalog: outlineOf(catalog) };
  return (
    <PageShell section="progress">
      <h1 className={styles["title"]}>Progress</h1>
      <p className="without-script">
        What you have done lies in this browser and is read by a script, which is turned off here.
      </p>
      <Island name="progress" props={props}>
        <Dashboard {...props} />
      </Island>
    </PageShell>
  );
}
