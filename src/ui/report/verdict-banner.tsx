import { verdictText } from "#grader/verdict-text.ts";
import type { Verdict } from "#grader/verdict.ts";
import styles from "./verdict-banner.module.css";

interface VerdictBannerProps {
  /** the verdict, or what is said in its place; nothing before the first run */
  readonly verdict: Verdict | string | undefined;
  /** the code has changed since the run */
  readonly isStale?: boolean;
  /** the live region's name, where a page has several */
  readonly label?: string;
}

/** The first thing a run tells: the verdict's word, large, and the rest of its sentence. Announced as it changes. */
export function VerdictBanner({ verdict, isStale = false, label = "Verdict" }: VerdictBannerProps) {
  const tone = verdict === undefined ? "none" : typeof verdict === "string" ? "waiting" : TONES[verdict.word];
  return (
    <div className={styles["banner"]} data-tone={tone}>
      <div role="status" aria-label={label}>
        {typeof verdict === "string" && <span className={styles["waiting"]}>{verdict}</span>}
        {typeof verdict === "object" && <Sentence verdict={verdict} />}
      </div>
      {isStale && <p className={styles["stale"]}>The code has changed since this run.</p>}
    </div>
  );
}

/** Word and rest stand on lines of their own; read aloud or as text they are one sentence. */
function Sentence({ verdict }: { readonly verdict: Verdict }) {
  const text = verdictText(verdict);
  const word = text.slice(0, verdict.word.length);
  const rest = text.slice(verdict.word.length);
  const joint = rest.startsWith(": ") ? ": " : " ";
  return (
    <>
      <strong className={styles["word"]}>{word}</strong>
      <span className="visually-hidden">{joint}</span>
      <span className={styles["rest"]}>{rest.slice(joint.length)}</span>
    </>
  );
}

const TONES: Readonly<Record<Verdict["word"], string>> = {
  passed: "cool",
  failed: "hot",
  "too slow": "slow",
  "timed out": "hottest",
  crashed: "hot",
  "did not compile": "hot",
  stopped: "neutral",
  "grader fault": "warning",
};
