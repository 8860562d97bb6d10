import { useId, useMemo } from "react";
import { diffStacks, goneFrames, type DiffNode } from "#grader/profile/diff-stacks.ts";
import { parseStacks } from "#grader/profile/stacks.ts";
import { ExportMenu } from "../export/export-menu.tsx";
import { DIFF_EXPORTS, exportDiff } from "../export/export-diff.ts";
import { FlameChart } from "../flame-graph/flame-chart.tsx";
import { callersOf, type FlameFrame } from "../flame-graph/flame-frame.ts";
import { figureText } from "../figure-text.ts";
import { bothText, CHANGE_WORDS, changeOf, signOf, type Change } from "./change.ts";
import { DiffTable } from "./diff-table.tsx";
import styles from "./flame-diff.late.module.css";

interface FlameDiffProps {
  /** collapsed stacks of cost */
  readonly before: string;
  readonly after: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
}

/** Far more than an attempt keeps: an imported file must not stop the page. */
const MOST_TEXT = 65_536;
const MOST_GONE = 8;

/** Two profiles in one flame graph: frames are as wide as the later one's cost, and coloured by what changed. */
export function FlameDiff({ before, after, beforeLabel, afterLabel }: FlameDiffProps) {
  const titleId = useId();
  const nodes = useMemo(() => {
    const [old, now] = [before, after].map((text) => parseStacks(text.slice(0, MOST_TEXT)));
    return diffStacks(old ?? [], now ?? []);
  }, [before, after]);
  const frames = useMemo(() => diffFrames(nodes), [nodes]);
  const whole = nodes[0]?.total ?? { before: 0, after: 0 };
  const title = `Where the cost went: ${beforeLabel} and ${afterLabel}`;
  const summary = `${title}. Differential flame graph, cost ${bothText(whole.before, whole.after)}.`;
  return (
    <figure className={styles["figure"]} aria-labelledby={titleId}>
      <figcaption id={titleId} className={styles["title"]}>
        {title}
      </figcaption>
      <div className={styles["head"]}>
        <p className={styles["whole"]}>Cost: {bothText(whole.before, whole.after)}.</p>
        {whole.after > 0 && (
          <ExportMenu
            kinds={DIFF_EXPORTS}
            write={(kind, paint) => exportDiff(kind, { title, summary, nodes, frames }, paint)}
          />
        )}
      </div>
      {whole.after > 0 && (
        <FlameChart
          label={`${summary} The table below has every function.`}
          frames={frames}
          subject={nodes}
          detail={(index) => <Detail node={nodes[index]} />}
        />
      )}
      <Legend />
      <Gone nodes={nodes} frames={frames} />
      <DiffTable nodes={nodes} beforeLabel={beforeLabel} afterLabel={afterLabel} />
    </figure>
  );
}

function diffFrames(nodes: readonly DiffNode[]): readonly FlameFrame[] {
  return nodes.map((node) => {
    const change = changeOf(node, nodes[0]);
    return {
      name: `${signOf(change)}${node.name}`,
      parent: node.parent,
      depth: node.depth,
      total: node.total.after,
      colour: colourOf(change),
      ink: `var(--change-ink-${change})`,
      label: [node.name, ...partsOf(node)].join(", "),
    };
  });
}

const partsOf = ({ self, total }: DiffNode): readonly string[] => [
  `total ${bothText(total.before, total.after)}`,
  `itself ${bothText(self.before, self.after)}`,
];

function Detail({ node }: { readonly node: DiffNode | undefined }) {
  if (!node) return null;
  return (
    <p className={styles["detail"]}>
      <strong>{node.name}</strong>
      {partsOf(node).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}

function Legend() {
  const id = useId();
  return (
    <div className={styles["legend"]}>
      <p id={id}>Width is the cost after, colour the change of what a frame costs itself:</p>
      <ul aria-labelledby={id}>
        {([0, 1, 2, 3, 4] as const).map((change) => (
          <li key={change}>
            <i aria-hidden="true" style={{ background: colourOf(change) }} />
            {signOf(change)}
            {CHANGE_WORDS[change]}
          </li>
        ))}
      </ul>
    </div>
  );
}

const colourOf = (change: Change): string => `var(--change-${change})`;

/** A frame that costs nothing any more has no width, so it is named. */
function Gone({
  nodes,
  frames,
}: {
  readonly nodes: readonly DiffNode[];
  readonly frames: readonly FlameFrame[];
}) {
  const gone = goneFrames(nodes);
  const left = gone.length - MOST_GONE;
  if (gone.length === 0) return null;
  return (
    <div className={styles["gone"]}>
      <p>Gone, with what {gone.length === 1 ? "it" : "they"} cost before:</p>
      <ul>
        {gone.slice(0, MOST_GONE).map((node) => (
          <li key={nodes.indexOf(node)}>
            <strong>{node.name}</strong> {figureText(node.total.before, "")}
            {node.depth > 1 && `, called by ${callerNames(nodes, frames, node)}`}
          </li>
        ))}
      </ul>
      {left > 0 && <p>And {left} more.</p>}
    </div>
  );
}

function callerNames(nodes: readonly DiffNode[], frames: readonly FlameFrame[], node: DiffNode): string {
  const callers = callersOf(frames, nodes.indexOf(node)).map((index) => nodes[index]?.name ?? "");
  // The root is no function.
  return callers.slice(1).join(" › ");
}
