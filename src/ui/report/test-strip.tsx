import type { TestItem } from "./test-item.ts";
import styles from "./test-strip.module.css";

/** All tests at a glance: a failed one stands tall and hot, one that is too slow half as tall and hotter. The list below says the same in words. */
export function TestStrip({ items }: { readonly items: readonly TestItem[] }) {
  return (
    <div className={styles["strip"]} aria-hidden="true">
      {items.map((item, index) => (
        <i key={index} data-status={item.status} />
      ))}
    </div>
  );
}
