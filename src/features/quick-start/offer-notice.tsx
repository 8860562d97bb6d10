import { Button } from "#ui/button.tsx";
import styles from "./step-code.module.css";
import type { Offer } from "./step-state.ts";

interface OfferNoticeProps {
  readonly offer: Offer | undefined;
  readonly onTake: () => void;
  readonly onDecline: () => void;
}

const SENTENCES: Readonly<Record<Offer["kind"], string>> = {
  reset: "Back to the starter.",
  replaced: "The other text is in the editor.",
  early: "A text from before was found when you had already typed.",
  "other-tab": "Another tab has saved a different text.",
};

/** Another text than the one in the editor, and what can be done with it. */
export function OfferNotice({ offer, onTake, onDecline }: OfferNoticeProps) {
  const isOwn = offer?.kind === "reset" || offer?.kind === "replaced";
  return (
    <div aria-live="polite">
      {offer && (
        <div className={styles["offer"]}>
          <p>{SENTENCES[offer.kind]}</p>
          <Button onClick={onTake}>{isOwn ? "Undo" : "Take the other"}</Button>
          {!isOwn && <Button onClick={onDecline}>Keep what is here</Button>}
        </div>
      )}
    </div>
  );
}
