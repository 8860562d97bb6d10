import { useRef, useState } from "react";
import { saveFile } from "../../save-file.ts";
import { pagePaint } from "./page-paint.ts";
import type { Paint } from "./write-svg.ts";
import styles from "./export-menu.late.module.css";

interface ExportMenuProps<Kind extends string> {
  /** the kinds of file in their order, each with what it is called and a word on what is in it */
  readonly kinds: Readonly<Record<Kind, { readonly name: string; readonly hint: string }>>;
  /** The file of one kind. What it rejects with is shown. */
  readonly write: (kind: Kind, paint: Paint) => Promise<{ readonly name: string; readonly blob: Blob }>;
}

/** Takes what is shown along as a file. */
export function ExportMenu<Kind extends string>({ kinds, write }: ExportMenuProps<Kind>) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [problem, setProblem] = useState("");

  async function save(kind: Kind): Promise<void> {
    const details = menu.current;
    if (!details) return;
    details.open = false;
    details.querySelector("summary")?.focus();
    try {
      const { name, blob } = await write(kind, pagePaint(details));
      await saveFile(name, blob);
      setProblem("");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <div className={styles["export"]}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- closes when what is in it loses the focus, or by Escape */}
      <details
        ref={menu}
        className={styles["menu"]}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== "Escape" || !currentTarget.open) return;
          currentTarget.open = false;
          currentTarget.querySelector("summary")?.focus();
        }}
      >
        <summary className={styles["summary"]}>Export</summary>
        <ul className={styles["list"]}>
          {(Object.keys(kinds) as Kind[]).map((kind) => (
            <li key={kind}>
              <button type="button" className={styles["item"]} onClick={() => void save(kind)}>
                {kinds[kind].name} <span className={styles["hint"]}>{kinds[kind].hint}</span>
              </button>
            </li>
          ))}
        </ul>
      </details>
      {problem !== "" && <p role="alert">Not exported: {problem}</p>}
    </div>
  );
}
