import type { Evidence, Span } from "./evidence.ts";
import type { EvidenceRecorder } from "./suite-tools.ts";

/** How much of a piece is kept: its message must stay below the protocol's cap, its drawing readable. */
const KEPT = { spans: 400, cells: 1_000, marks: 20, text: 80, name: 40, cell: 24 } as const;

/** A recorder that hands each piece on, cut to what a message may hold. */
export function createEvidenceRecorder(keep: (evidence: Evidence) => void): EvidenceRecorder {
  return {
    figure(label, value, { unit = "", reference } = {}) {
      keep({
        kind: "figure",
        label: cut(label, KEPT.text),
        value,
        unit,
        ...(reference && { reference: { label: cut(reference.label, KEPT.text), value: reference.value } }),
      });
    },
    timeline(title, spans, { marks = [] } = {}) {
      keep({
        kind: "timeline",
        title: titleOf(title, spans.length, KEPT.spans),
        spans: spans.slice(0, KEPT.spans).map(cutSpan),
        marks: marks.slice(0, KEPT.marks).map(({ label, at }) => ({ label: cut(label, KEPT.name), at })),
      });
    },
    strip(title, cells, legend) {
      keep({
        kind: "strip",
        title: titleOf(title, cells.length, KEPT.cells),
        cells: cells.slice(0, KEPT.cells).map(({ label, heat }) => ({ label: cut(label, KEPT.cell), heat })),
        legend: { cool: cut(legend.cool, KEPT.name), hot: cut(legend.hot, KEPT.name) },
      });
    },
  };
}

function cutSpan({ lane, name, start, end, outcome }: Span): Span {
  return { lane: cut(lane, KEPT.name), name: cut(name, KEPT.name), start, end, outcome };
}

const titleOf = (title: string, count: number, kept: number) =>
  count <= kept ? cut(title, KEPT.text) : `${cut(title, KEPT.text)} (first ${kept} of ${count})`;

const cut = (text: string, longest: number) =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
