import { Island } from "#ui/island.tsx";
import { PageShell } from "#ui/shell/page-shell.tsx";
import { Settings } from "./settings.tsx";
import styles from "./settings-page.module.css";

/** `/settings`: what this browser is to remember about how you like to read and write. */
export function SettingsPage() {
  return (
    <PageShell section="settings">
      <div className={styles["page"]}>
        <h1>Settings</h1>
        <p className={styles["lead"]}>
          They hold for this browser and are kept here.{" "}
          <span className="without-script">They need script.</span>
        </p>
        <Island name="settings" props={{}}>
          <Settings />
        </Island>
      </div>
    </PageShell>
  );
}
