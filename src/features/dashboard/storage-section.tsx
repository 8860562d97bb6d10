import { useState } from "react";
import type { PersistenceAnswer, StorageUse } from "#storage/persistence.ts";
import { Button } from "#ui/button.tsx";
import { Meter } from "#ui/meter.tsx";
import { sayBytes } from "./bytes.ts";
import type { DashboardServices } from "./dashboard-props.ts";
import styles from "./storage-section.module.css";

const ANSWERS: Readonly<Record<PersistenceAnswer, string>> = {
  granted: "The browser keeps it until you clear it yourself.",
  refused:
    "The browser said no. It often agrees once a page is visited more or is bookmarked; until then, the backup is what is safe.",
  unsupported: "This browser doesn't let a page ask. The backup is what is safe.",
};

interface StorageSectionProps {
  readonly services: DashboardServices | undefined;
  /** undefined until the browser has answered */
  readonly use: StorageUse | undefined;
  readonly onAsked: () => void;
}

/** What the browser says about where everything lies. */
export function StorageSection({ services, use, onAsked }: StorageSectionProps) {
  const [said, setSaid] = useState("");
  const ask = async () => {
    const answer = await services?.persistence.ask();
    if (answer) setSaid(ANSWERS[answer]);
    onAsked();
  };
  const check = async () => {
    if (services === undefined) return;
    setSaid("Reading every entry …");
    const loss = await services.integrity.check();
    setSaid(loss ? loss.message : "Every entry that this browser had is there and whole.");
  };

  return (
    <section aria-labelledby="storage-title">
      <h2 id="storage-title">Storage</h2>
      <dl className={styles["facts"]}>
        <div>
          <dt>Kept</dt>
          <dd>{sayPersistent(use)}</dd>
        </div>
        <div>
          <dt>Used</dt>
          <dd>
            {sayUsed(use)}{" "}
            {use?.used !== undefined && use.quota ? <Meter ratio={use.used / use.quota} /> : null}
          </dd>
        </div>
      </dl>
      <div className={styles["buttons"]}>
        {use?.persistent !== true && <Button onClick={() => void ask()}>Ask the browser to keep it</Button>}
        <Button onClick={() => void check()}>Check every entry</Button>
      </div>
      <p role="status" className={styles["said"]}>
        {said}
      </p>
    </section>
  );
}

function sayPersistent(use: StorageUse | undefined): string {
  if (use === undefined) return "–";
  if (use.persistent === undefined) return "This browser doesn't say whether it may clear it by itself.";
  return use.persistent
    ? "Until you clear it: the browser has agreed to keep it."
    : "As long as the browser has room: it may clear it by itself.";
}

function sayUsed(use: StorageUse | undefined): string {
  if (use?.used === undefined) return use ? "This browser doesn't say." : "–";
  return use.quota === undefined ? sayBytes(use.used) : `${sayBytes(use.used)} of ${sayBytes(use.quota)}`;
}
