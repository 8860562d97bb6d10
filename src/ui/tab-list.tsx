import { useRef, type KeyboardEvent } from "react";
import styles from "./tab-list.module.css";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** id of the element that the tab shows */
  readonly panel: string;
}

interface TabListProps<Id extends string> {
  /** what the tabs are for, e.g. "Files" */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly className?: string | undefined;
}

/** Tabs as the ARIA practices describe them: one stop of the Tab key, arrows, Home and End move and select. */
export function TabList<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  className = "",
}: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const index = indexAfter(
      event.key,
      tabs.findIndex((tab) => tab.id === selected),
      tabs.length,
    );
    const next = index === undefined ? undefined : tabs[index];
    if (index === undefined || next === undefined) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label={label} className={`${styles["list"] ?? ""} ${className}`}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={styles["tab"]}
          aria-selected={tab.id === selected}
          aria-controls={tab.panel}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
          onKeyDown={onKeyDown}
        >
          {tab.title}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads among `count` tabs; undefined for keys that mean nothing here. */
export function indexAfter(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
