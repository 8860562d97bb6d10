import styles from "./page-cost.module.css";

const FIGURES = [
  { name: "paint", label: "first text after", unit: "ms" },
  { name: "weight", label: "all files, packed", unit: "kB" },
  { name: "requests", label: "requests", unit: "" },
  { name: "shift", label: "layout shift", unit: "" },
  { name: "task", label: "longest task", unit: "ms" },
] as const;

/** What the page itself costs, measured by the reader's own browser: the course holds itself to what it teaches. */
export function PageCost() {
  return (
    <hp-page-cost className={`with-script ${styles["cost"] ?? ""}`}>
      <h2 className={styles["title"]}>This page, on your machine, just now</h2>
      <dl className={styles["figures"]}>
        {FIGURES.map(({ name, label, unit }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <span data-figure={name}>–</span>
              {unit && <span className={styles["unit"]}> {unit}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </hp-page-cost>
  );
}
