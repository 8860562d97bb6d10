import type { CallNode, Measure } from "#grader/profile/call-tree.ts";

/** A file as speedscope reads it: https://www.speedscope.app/file-format-schema.json. */
interface SpeedscopeFile {
  readonly $schema: "https://www.speedscope.app/file-format-schema.json";
  readonly name: string;
  readonly exporter: "Hotpath";
  readonly activeProfileIndex: number;
  readonly shared: { readonly frames: readonly SpeedscopeFrame[] };
  readonly profiles: readonly SampledProfile[];
}

interface SpeedscopeFrame {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
}

interface SampledProfile {
  readonly type: "sampled";
  readonly name: string;
  readonly unit: "none";
  readonly startValue: 0;
  readonly endValue: number;
  /** stacks as indexes of frames, callers first */
  readonly samples: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

/**
 * A profile for each measure, in their order; `active` is the one that is shown first. The unit is "none": cost, calls
 * and allocations are counts, and the format has no word for them.
 */
export function writeSpeedscope(
  title: string,
  nodes: readonly CallNode[],
  measures: readonly { readonly measure: Measure; readonly word: string }[],
  active: Measure,
): SpeedscopeFile {
  const { frames, stacks } = framesAndStacks(nodes);
  return {
    $schema: "https://www.speedscope.app/file-format-schema.json",
    name: title,
    exporter: "Hotpath",
    activeProfileIndex: Math.max(
      measures.findIndex(({ measure }) => measure === active),
      0,
    ),
    shared: { frames },
    profiles: measures.map(({ measure, word }) => {
      const own = nodes.map((node, index) => ({ stack: stacks[index] ?? [], weight: node.self[measure] }));
      const samples = own.filter(({ weight }) => weight > 0);
      return {
        type: "sampled",
        name: `${title}: ${word}`,
        unit: "none",
        startValue: 0,
        endValue: samples.reduce((sum, { weight }) => sum + weight, 0),
        samples: samples.map(({ stack }) => stack),
        weights: samples.map(({ weight }) => weight),
      };
    }),
  };
}

/** Each function once, and for each node its stack. The root of the tree is no frame. */
function framesAndStacks(nodes: readonly CallNode[]) {
  const places = new Map<string, number>();
  const frames: SpeedscopeFrame[] = [];
  const stacks: (readonly number[])[] = [];
  for (const { name, line, parent } of nodes) {
    if (parent === -1) {
      stacks.push([]);
      continue;
    }
    const key = `${line}:${name}`;
    const known = places.get(key);
    const place = known ?? frames.push({ name, ...(line > 0 && { file: "solution.ts", line }) }) - 1;
    places.set(key, place);
    stacks.push([...(stacks[parent] ?? []), place]);
  }
  return { frames, stacks };
}
