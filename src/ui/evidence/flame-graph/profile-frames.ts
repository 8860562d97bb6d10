import { MEASURES, type CallNode, type Measure } from "#grader/profile/call-tree.ts";
import { figureText } from "../figure-text.ts";
import { heatColour, heatInk, heatOf } from "../heat.ts";
import type { FlameFrame } from "./flame-frame.ts";

/** The frames of a call tree: as wide as their totals, as hot as what they have of their own, to the hottest. */
export function profileFrames(
  nodes: readonly CallNode[],
  measure: Measure,
  unit: string,
): readonly FlameFrame[] {
  const most = nodes.reduce((largest, node) => Math.max(largest, node.self[measure]), 0);
  return nodes.map((node) => {
    const heat = heatOf(most > 0 ? node.self[measure] / most : 0);
    const { name, parent, depth, total } = node;
    return {
      name,
      parent,
      depth,
      total: total[measure],
      colour: heatColour(heat),
      ink: heatInk(heat),
      label: [name, ...partsOf(node, nodes[0], measure, unit)].join(", "),
    };
  });
}

/** What there is to say about a frame, its name and line apart: `45.2 % of all cost`, `total 860`, `12 calls` … */
export function partsOf(
  node: CallNode,
  root: CallNode | undefined,
  measure: Measure,
  unit: string,
): readonly string[] {
  const whole = root?.total[measure] ?? 0;
  const share = whole > 0 ? node.total[measure] / whole : 0;
  return [
    `${figureText(share, "%")} of all ${wordOf(measure, unit)}`,
    `total ${figureText(node.total[measure], "")}`,
    `itself ${figureText(node.self[measure], "")}`,
    ...countsOf(node, measure),
  ];
}

/** What else it counted, but for what this profile has no count of. */
function countsOf({ self, parent }: CallNode, measure: Measure): readonly string[] {
  if (parent === -1) return [];
  const counts: string[] = [];
  if (measure !== "calls" && self.calls > 0) counts.push(plural(self.calls, "call"));
  if (measure !== "allocations" && self.allocations > 0) counts.push(plural(self.allocations, "allocation"));
  return counts;
}

/** What a measure is called: the profile's own unit for what it cost. */
export const wordOf = (measure: Measure, unit: string): string => (measure === "cost" ? unit : measure);

/** The measures that a profile has any of. */
export const measuresOf = (nodes: readonly CallNode[]): readonly Measure[] =>
  MEASURES.filter((measure) => (nodes[0]?.total[measure] ?? 0) > 0);

const plural = (count: number, word: string): string =>
  `${figureText(count, "")} ${word}${count === 1 ? "" : "s"}`;
