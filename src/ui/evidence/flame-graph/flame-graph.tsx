import { useId, useMemo, useState } from "react";
import type { ProfileEvidence } from "#grader/evidence.ts";
import { callTree, type CallNode, type Measure } from "#grader/profile/call-tree.ts";
import { PlaceLink, type GoTo } from "../../report/place-link.tsx";
import { figureText } from "../figure-text.ts";
import { HeatScale } from "../heat-scale.tsx";
import { ExportMenu } from "../export/export-menu.tsx";
import { exportProfile, EXPORTS } from "../export/export-profile.ts";
import { FlameChart } from "./flame-chart.tsx";
import styles from "./flame-graph.late.module.css";
import { FlameTable } from "./flame-table.tsx";
import { FrameSearch, framesNamed } from "./frame-search.tsx";
import { MeasureSwitch } from "./measure-switch.tsx";
import { measuresOf, partsOf, profileFrames, wordOf } from "./profile-frames.ts";

interface FlameGraphProps {
  readonly profile: ProfileEvidence;
  /** moves the editor's caret; lines are not links where it is absent */
  readonly onGoTo?: GoTo | undefined;
  /** how the names of exported files begin */
  readonly fileName?: (() => string) | undefined;
}

/** Where work went: each frame as wide as what it and its callees had, as hot as what it had of its own. */
export function FlameGraph({ profile, onGoTo, fileName = () => "profile" }: FlameGraphProps) {
  const { title, unit } = profile;
  const nodes = useMemo(() => callTree(profile), [profile]);
  const [chosen, setMeasure] = useState<Measure>("cost");
  const [query, setQuery] = useState("");
  const titleId = useId();
  const measures = measuresOf(nodes);
  const measure = measures.includes(chosen) ? chosen : (measures[0] ?? "cost");
  const frames = useMemo(() => profileFrames(nodes, measure, unit), [nodes, measure, unit]);
  const found = useMemo(() => framesNamed(frames, query), [frames, query]);

  const sentence = summary(profile, nodes, measure);
  const shown = () => ({ title, unit, nodes, measure, frames, summary: sentence, name: fileName() });

  return (
    <figure className={styles["figure"]} aria-labelledby={titleId}>
      <figcaption id={titleId} className={styles["title"]}>
        {title}
      </figcaption>
      {measures.length === 0 && <p className={styles["note"]}>Nothing was counted.</p>}
      {measures.length > 0 && (
        <>
          <div className={styles["tools"]}>
            {measures.length > 1 && (
              <MeasureSwitch measures={measures} chosen={measure} unit={unit} onChoose={setMeasure} />
            )}
            <ExportMenu kinds={EXPORTS} write={(kind, paint) => exportProfile(kind, shown(), paint)} />
            <FrameSearch
              frames={frames}
              found={found}
              query={query}
              of={wordOf(measure, unit)}
              onQuery={setQuery}
            />
          </div>
          <FlameChart
            label={`${sentence} The table below has every function.`}
            frames={frames}
            subject={nodes}
            found={found}
            detail={(index) => (
              <Detail node={nodes[index]} root={nodes[0]} measure={measure} unit={unit} onGoTo={onGoTo} />
            )}
          />
          <HeatScale cool="nothing of its own" hot={`most ${wordOf(measure, unit)} of its own`} />
          <p className={styles["note"]}>From left to right is the alphabet, not time.</p>
          <FlameTable nodes={nodes} unit={unit} onGoTo={onGoTo} />
        </>
      )}
    </figure>
  );
}

interface DetailProps {
  readonly node: CallNode | undefined;
  readonly root: CallNode | undefined;
  readonly measure: Measure;
  readonly unit: string;
  readonly onGoTo: GoTo | undefined;
}

function Detail({ node, root, measure, unit, onGoTo }: DetailProps) {
  if (!node) return null;
  return (
    <p className={styles["detail"]}>
      <strong>{node.name}</strong>
      {partsOf(node, root, measure, unit).map((part) => (
        <span key={part}>{part}</span>
      ))}
      {node.line > 0 && <LineOf line={node.line} onGoTo={onGoTo} />}
    </p>
  );
}

function LineOf({ line, onGoTo }: { readonly line: number; readonly onGoTo: GoTo | undefined }) {
  if (!onGoTo) return <span>line {line}</span>;
  return (
    <PlaceLink place={{ file: "solution.ts", line, column: 1 }} onGoTo={onGoTo}>
      line {line}
    </PlaceLink>
  );
}

function summary({ title, unit }: ProfileEvidence, nodes: readonly CallNode[], measure: Measure): string {
  const [root, ...frames] = nodes;
  const whole = root?.total[measure] ?? 0;
  const hottest = frames.reduce<CallNode | undefined>(
    (most, node) => (node.self[measure] > (most?.self[measure] ?? 0) ? node : most),
    undefined,
  );
  const own = hottest
    ? ` Most of its own has ${hottest.name}: ${figureText(hottest.self[measure] / whole, "%")}.`
    : "";
  const drawn = frames.filter(({ total }) => total[measure] > 0).length;
  return `${title}: flame graph of ${drawn} ${drawn === 1 ? "frame" : "frames"}, ${wordOf(measure, unit)} ${figureText(whole, "")} in all.${own}`;
}
