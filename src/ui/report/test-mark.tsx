import type { TestItem } from "./test-item.ts";
import styles from "./test-mark.module.css";

const SHAPES: Readonly<Record<TestItem["status"], string>> = {
  passed: "M2.5 7.5 5.5 10.5 11.5 3.5",
  failed: "M3.5 3.5 10.5 10.5 M10.5 3.5 3.5 10.5",
  "too slow": "M3.5 2.5h7L3.5 11.5h7z",
  "not run": "M3.5 7h7",
  waiting: "M7 6.5v1",
  running: "M5 3.5v7l5.5-3.5z",
  "comparing speeds": "M2.5 3.5v7l4-3.5z M7.5 3.5v7l4-3.5z",
};

/** A status as a shape; the word stands beside it. */
export function TestMark({ status }: { readonly status: TestItem["status"] }) {
  return (
    <svg
      className={styles["mark"]}
      data-status={status}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      <path d={SHAPES[status]} />
    </svg>
  );
}
