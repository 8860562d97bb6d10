import type { Evidence, ProfileEvidence, Span } from "./evidence.ts";
import { keepLargest, largestThatFits } from "./profile/keep-largest.ts";
import { givenProfile, mergeStacks, type Stack } from "./profile/stacks.ts";
import { CAPS } from "./protocol.ts";
import { weigh } from "./read-shape.ts";
import type { EvidenceRecorder } from "./suite-tools.ts";

/** How much of a piece is kept: its message must stay below the protocol's cap, its drawing readable. */
const KEPT = { spans: 400, cells: 1_000, marks: 20, text: 80, name: 40, cell: 24, unit: 20 } as const;

/** What a profile may weigh: the message around it needs some room too. Its lists are capped by the reader. */
const PROFILE = { weight: CAPS.message - 512, frames: 1_000, functions: 500 } as const;

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
    flame(title, stacks, { unit = "cost" } = {}) {
      keep(flameOf(title, stacks, cut(unit, KEPT.unit)));
    },
  };
}

/** The smallest frames are merged into their callers until the rest fits; the sum stays. */
function flameOf(title: string, stacks: readonly Stack[], unit: string): ProfileEvidence {
  const nodes = mergeStacks(
    stacks.map(([frames, cost]): Stack => [frames.map((frame) => cut(frame, KEPT.name)), cost]),
  );
  // The root stands for all stacks and is no frame.
  const count = nodes.length - 1;
  const profileWith = (kept: number) =>
    givenProfile(titleOf(title, count, kept, "largest"), unit, keepLargest(nodes, kept + 1));
  return profileWith(largestThatFits(Math.min(count, PROFILE.frames), (kept) => fits(profileWith(kept))));
}

const fits = (profile: ProfileEvidence): boolean =>
  profile.functions.length <= PROFILE.functions && weigh(profile, PROFILE.weight) <= PROFILE.weight;

function cutSpan({ lane, name, start, end, outcome }: Span): Span {
  return { lane: cut(lane, KEPT.name), name: cut(name, KEPT.name), start, end, outcome };
}

const titleOf = (title: string, count: number, kept: number, which: "first" | "largest" = "first") =>
  count <= kept ? cut(title, KEPT.text) : `${cut(title, KEPT.text)} (${which} ${kept} of ${count})`;

const cut = (text: string, longest: number) =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
