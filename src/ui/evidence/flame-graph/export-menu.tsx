import { useRef, useState } from "react";
import { saveFile } from "../../save-file.ts";
import { exportProfile, EXPORTS, type ExportKind, type ShownProfile } from "../export/export-profile.ts";
import { pagePaint } from "../export/page-paint.ts";
import styles from "./export-menu.late.module.css";

const TITLES: Readonly<Record<ExportKind, { readonly name: string; readonly hint: string }>> = {
  speedscope: { name: "Speedscope", hint: "JSON, with every measure" },
  collapsed: { name: "Collapsed stacks", hint: "text, one stack a line" },
  cpuprofile: { name: "Chrome CPU profile", hint: "one unit is one µs" },
  svg: { name: "SVG", hint: "a drawing" },
  png: { name: "PNG", hint: "a picture" },
};

/** Takes what is shown along as a file. */
export function ExportMenu({ shown }: { readonly shown: () => ShownProfile }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [problem, setProblem] = useState("");

  async function save(kind: ExportKind): Promise<void> {
    const details = menu.current;
    if (!details) return;
    details.open = false;
    details.querySelector("summary")?.focus();
    try {
      const { name, blob } = await exportProfile(kind, shown(), pagePaint(details));
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
          {EXPORTS.map((kind) => (
            <li key={kind}>
              <button type="button" className={styles["item"]} onClick={() => void save(kind)}>
                {TITLES[kind].name} <span className={styles["hint"]}>{TITLES[kind].hint}</span>
              </button>
            </li>
          ))}
        </ul>
      </details>
      {problem !== "" && <p role="alert">Not exported: {problem}</p>}
    </div>
  );
}
