import { lazy, Suspense } from "react";
import type { Evidence, FigureEvidence, GrowthEvidence, RaceEvidence } from "#grader/evidence.ts";
import type { GoTo } from "../report/place-link.tsx";
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

/** Loaded with the first profile that is to be shown. */
const FlameGraph = lazy(async () => ({
  default: (await import("./flame-graph/flame-graph.tsx")).FlameGraph,
}));

interface EvidencePanelProps {
  readonly evidence: readonly Evidence[];
  /** moves the editor's caret to a line that the evidence names */
  readonly onGoTo?: GoTo;
  /** how the names of exported files begin; asked for when one is */
  readonly fileName?: () => string;
}

/** All that a run recorded: its figures first, then its pictures in the order they were recorded. */
export function EvidencePanel({ evidence, onGoTo, fileName }: EvidencePanelProps) {
  const figures = evidence.filter((item): item is FigureEvidence => item.kind === "figure");
  const compared = figures.filter(isCompared);
  const plain = figures.filter((figure) => !isCompared(figure));
  return (
    <div className={styles["panel"]}>
      {compared.length > 0 && <Comparison figures={compared} />}
      {plain.length > 0 && <FigureRow figures={plain} />}
      {evidence.map((item, index) => (
        <Picture key={index} item={item} onGoTo={onGoTo} fileName={fileName} />
      ))}
    </div>
  );
}

interface PictureProps {
  readonly item: Evidence;
  readonly onGoTo: GoTo | undefined;
  readonly fileName: (() => string) | undefined;
}

function Picture({ item, onGoTo, fileName }: PictureProps) {
  switch (item.kind) {
    case "figure":
      return null;
    case "timeline":
      return <Timeline timeline={item} />;
    case "strip":
      return <Strip strip={item} />;
    case "profile":
      return (
        <Suspense fallback={<p>Drawing “{item.title}” …</p>}>
          <FlameGraph profile={item} onGoTo={onGoTo} fileName={fileName} />
        </Suspense>
      );
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
