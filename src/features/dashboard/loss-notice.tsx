import { useSyncExternalStore } from "react";
import type { Integrity } from "#storage/integrity.ts";
import { Button } from "#ui/button.tsx";
import { sayMoment } from "#ui/moment.ts";
import styles from "./loss-notice.module.css";

const nothing = (): void => undefined;

/** What this browser had and has no more, said until the learner accepts it. */
export function LossNotice({ integrity }: { readonly integrity: Integrity | undefined }) {
  const loss = useSyncExternalStore<ReturnType<Integrity["loss"]>>(
    (listener) => integrity?.subscribe(listener) ?? nothing,
    () => integrity?.loss(),
    () => undefined,
  );
  return (
    <div role="alert">
      {loss && (
        <div className={styles["notice"]}>
          <p>
            <strong>A part of your progress is gone.</strong> {loss.message} Noticed{" "}
            {sayMoment(loss.noticedAt)}.
          </p>
          <div className={styles["answers"]}>
            <a href="#backup">To the backup</a>
            <Button onClick={() => void integrity?.dismiss()}>Accept the loss</Button>
          </div>
        </div>
      )}
    </div>
  );
}
