import { lazy, Suspense } from "react";
import styles from "./work-difference.module.css";

/** Loaded with the first two attempts that both have their stacks. */
const FlameDiff = lazy(async () => ({ default: (await import("./flame-diff/flame-diff.tsx")).FlameDiff }));

interface WorkDifferenceProps {
  /** collapsed stacks of the cost of each attempt; absent where none were kept */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly beforeLabel: string;
  readonly afterLabel: string;
}

/** Where the work of two attempts went, held against each other, or why that can't be. */
export function WorkDifference({ before, after, beforeLabel, afterLabel }: WorkDifferenceProps) {
  if (before === undefined || after === undefined) {
    return (
      <p className={styles["quiet"]}>
        Where the work went is not known of {before === after ? "either" : "one"} of these two, so it can’t be
        compared.
      </p>
    );
  }
  return (
    <Suspense fallback={<p className={styles["quiet"]}>Comparing the work …</p>}>
      <FlameDiff before={before} after={after} beforeLabel={beforeLabel} afterLabel={afterLabel} />
    </Suspense>
  );
}
