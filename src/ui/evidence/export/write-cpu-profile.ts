import type { CallNode, Measure } from "#grader/profile/call-tree.ts";

/** `Profiler.Profile` of the DevTools protocol, and a note of ours that its readers pass over. */
export interface CpuProfile {
  readonly note: string;
  readonly nodes: CpuProfileNode[];
  /** microseconds */
  readonly startTime: number;
  readonly endTime: number;
  /** the node on top of the stack, at each sample */
  readonly samples: number[];
  /** microseconds from one sample to the next; the first from the start */
  readonly timeDeltas: number[];
}

interface CpuProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly scriptId: string;
    readonly url: string;
    /** both from 0; -1 where there is none */
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly hitCount: number;
  readonly children: number[];
}

/** The note in the file, and the part of its name that says the same. */
const CPU_PROFILE_NOTE = "A count, not time: one unit is written as one microsecond.";
export const cpuProfileSuffix = (word: string): string => `${word}-as-microseconds`;

const NOWHERE = -1;

/** One sample for each node that has something of its own, which lasts a microsecond for each unit. */
export function writeCpuProfile(nodes: readonly CallNode[], measure: Measure): CpuProfile {
  const samples: number[] = [];
  const times: number[] = [];
  let time = 0;
  nodes.forEach(({ self }, index) => {
    if (self[measure] <= 0) return;
    samples.push(idOf(index));
    times.push(Math.round(time));
    time += self[measure];
  });
  // What is sampled lasts until the next sample: one more ends the last.
  samples.push(idOf(0));
  times.push(Math.round(time));
  return {
    note: CPU_PROFILE_NOTE,
    nodes: nodes.map(({ name, line, parent, self }, index) => ({
      id: idOf(index),
      callFrame: {
        functionName: parent === -1 ? "(root)" : name,
        scriptId: line > 0 ? "1" : "0",
        url: line > 0 ? "solution.ts" : "",
        lineNumber: line > 0 ? line - 1 : NOWHERE,
        columnNumber: line > 0 ? 0 : NOWHERE,
      },
      hitCount: self[measure] > 0 ? 1 : 0,
      children: nodes.flatMap((node, place) => (node.parent === index ? [idOf(place)] : [])),
    })),
    startTime: 0,
    endTime: Math.round(time),
    samples,
    timeDeltas: times.map((at, index) => at - (times[index - 1] ?? 0)),
  };
}

const idOf = (index: number): number => index + 1;
