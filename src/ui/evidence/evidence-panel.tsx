import { lazy, Suspense } from "react";
import type { Evidence, FigureEvidence, GrowthEvidence, RaceEvidence } from "#grader/evidence.ts";
import { Comparison, isCompared } from "./comparison.tsx";
import styles from "./evidence-panel.module.css";
import { FigureRow } from "./figure-row.tsx";
import { growthText } from "./growth-text.ts";
import { raceText } from "./race-text.ts";
import { Strip } from "./strip.tsx";
import { Timeline } from "./timeline.tsx";

// Few runs have them, and no page but an exercise needs them. Where they can't be loaded, words do.
const GrowthChart = lazy(() =>
  import("./growth-chart.tsx").then(
    (module) => ({ default: module.GrowthChart }),
    () => ({ default: GrowthWords }),
  ),
);
const RaceChart = lazy(() =>
  import("./race-chart.tsx").then(
    (module) => ({ default: module.RaceChart }),
    () => ({ default: RaceWords }),
  ),
);

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
      return (
        <Suspense fallback={<GrowthWords growth={item} />}>
          <GrowthChart growth={item} />
        </Suspense>
      );
    case "race":
      return (
        <Suspense fallback={<RaceWords race={item} />}>
          <RaceChart race={item} />
        </Suspense>
      );
    case "profile":
      return null;
  }
}

function GrowthWords({ growth }: { readonly growth: GrowthEvidence }) {
  return (
    <p>
      {growth.title}. {growthText(growth)}
    </p>
  );
}

function RaceWords({ race }: { readonly race: RaceEvidence }) {
  return (
    <p>
      {race.title}. {raceText(race)}
    </p>
  );
}
