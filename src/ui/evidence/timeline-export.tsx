import { useState } from "react";
import type { TimelineEvidence } from "#grader/evidence.ts";
import type { PictureKind } from "./export/export-timeline.ts";
import styles from "./timeline.module.css";

interface TimelineExportProps {
  readonly timeline: TimelineEvidence;
  /** what it shows, in a sentence */
  readonly description: string;
}

/** Takes a timeline along as a file. What draws it is loaded with the first click. */
export function TimelineExport({ timeline, description }: TimelineExportProps) {
  const [problem, setProblem] = useState("");

  async function save(kind: PictureKind, page: HTMLElement): Promise<void> {
    try {
      const { exportTimeline } = await import("./export/export-timeline.ts");
      await exportTimeline(kind, timeline, description, page);
      setProblem("");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <p className={styles["export"]}>
      Save as{" "}
      {(["svg", "png"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-label={`Save “${timeline.title}” as ${kind.toUpperCase()}`}
          onClick={({ currentTarget }) => void save(kind, currentTarget)}
        >
          {kind.toUpperCase()}
        </button>
      ))}
      {problem !== "" && <span role="alert">Not saved: {problem}</span>}
    </p>
  );
}
