import type { Evidence, FigureEvidence } from "#grader/evidence.ts";
import { Comparison, isCompared } from "./comparison.tsx";
import styles from "./evidence-panel.module.css";
import { FigureRow } from "./figure-row.tsx";
import { GrowthChart } from "./growth-chart.tsx";
import { RaceChart } from "./race-chart.tsx";
import { Strip } from "./strip.tsx";
import { Timeline } from "./timeline.tsx";

/** All that a run recorded: its figures first, then its pictures in the order they were recorded. */
export function EvidencePanel({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const figures = evidence.filter((item): item is FigureEvidence => item.kind === "figure");
  const compared = figures.filter(isCompared);
  const plain = figures.filter((figure) => !isCompared(figure));
  return (
    <div className={styles["panel"]}>
      {compared.length > 0 && <Comparison figures={compared} />}
      {plain.length > 0 && <FigureRow figures={plain} />}
      {evidence.map((item, index) => (
        <Picture key={index} item={item} />
      ))}
    </div>
  );
}

function Picture({ item }: { readonly item: Evidence }) {
  switch (item.kind) {
    case "figure":
      return null;
    case "timeline":
      return <Timeline timeline={item} />;
    case "strip":
      return <Strip strip={item} />;
    case "growth":
      return <GrowthChart growth={item} />;
    case "race":
      return <RaceChart race={item} />;
    case "profile":
      return null;
  }
}
