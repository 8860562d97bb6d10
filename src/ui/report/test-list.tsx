import type { Milliseconds } from "#base/units.ts";
import { FailureDetail } from "./failure-detail.tsx";
import type { GoTo } from "./place-link.tsx";
import { TestMark } from "./test-mark.tsx";
import type { TestItem } from "./test-item.ts";
import styles from "./test-list.module.css";

interface TestListProps {
  readonly items: readonly TestItem[];
  /** how long a test may take; the running one shows how much of it is used */
  readonly limit: Milliseconds;
  readonly onGoTo: GoTo;
  /** the list's name, where a page has several */
  readonly label?: string;
}

/** The tests in the order and the groups of the suite, each with its status, and why it failed. */
export function TestList({ items, limit, onGoTo, label = "Tests" }: TestListProps) {
  return (
    <ul className={styles["list"]} aria-label={label}>
      {items.map((item, index) => (
        <li key={index} className={styles["test"]} data-status={item.status}>
          <Group name={item.group} isNew={item.group !== items[index - 1]?.group} />
          <p className={styles["line"]}>
            <TestMark status={item.status} />
            <span className={styles["name"]}>{item.name}</span>
            <span className={styles["status"]}>{item.status}</span>
          </p>
          {item.status === "running" && (
            <span
              className={styles["limit"]}
              style={{ animationDuration: `${limit}ms` }}
              aria-hidden="true"
            />
          )}
          {item.failure && <FailureDetail failure={item.failure} test={item.name} onGoTo={onGoTo} />}
        </li>
      ))}
    </ul>
  );
}

/** Seen once above its tests, heard with each of them: an item must make sense alone. */
function Group({ name, isNew }: { readonly name: string; readonly isNew: boolean }) {
  if (name === "") return null;
  return <span className={isNew ? styles["group"] : "visually-hidden"}>{name} </span>;
}
