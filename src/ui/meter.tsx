import styles from "./meter.module.css";

/** A bar beside a figure that says the same in words, so it is silent for screen readers. */
export function Meter({ ratio }: { readonly ratio: number }) {
  return (
    <span className={styles["meter"]} aria-hidden="true">
      <span style={{ width: `${Math.min(1, Math.max(0, ratio)) * 100}%` }} />
    </span>
  );
}
