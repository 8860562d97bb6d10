import type { Frame, FunctionTotals } from "../solution";

/** The samples that share their first `depth` names, waiting to be split by the next one. */
interface Group {
  readonly samples: readonly (readonly string[])[];
  readonly depth: number;
  readonly children: Frame[];
}

// From the top down: a frame is the group of samples that pass through it, and its children are that group, split.
export function foldStacks(samples: readonly (readonly string[])[]): Frame {
  const root = toFrame("all", samples, 0);
  const groups: Group[] = [{ samples, depth: 0, children: root.children }];
  for (let group = groups.pop(); group; group = groups.pop()) {
    const { depth, children } = group;
    const byName = new Map<string, (readonly string[])[]>();
    for (const sample of group.samples) {
      const name = sample[depth];
      if (name === undefined) continue;
      const same = byName.get(name);
      if (same) same.push(sample);
      else byName.set(name, [sample]);
    }
    for (const name of [...byName.keys()].sort()) {
      const frame = toFrame(name, byName.get(name) ?? [], depth + 1);
      children.push(frame);
      groups.push({ samples: byName.get(name) ?? [], depth: depth + 1, children: frame.children });
    }
  }
  return root;
}

function toFrame(name: string, samples: Group["samples"], depth: number) {
  const self = samples.filter((sample) => sample.length === depth).length;
  return { name, self, total: samples.length, children: [] as Frame[] };
}

/** Each frame below the root, callers first, with the nearest frame above it. */
function* framesOf(root: Frame): Generator<{ frame: Frame; callers: Callers | undefined }> {
  const todo: { frame: Frame; callers: Callers | undefined }[] = [];
  const push = (children: readonly Frame[], callers: Callers | undefined) => {
    for (const frame of [...children].reverse()) todo.push({ frame, callers });
  };
  push(root.children, undefined);
  for (let next = todo.pop(); next; next = todo.pop()) {
    yield next;
    push(next.frame.children, { name: next.frame.name, above: next.callers });
  }
}

interface Callers {
  readonly name: string;
  readonly above: Callers | undefined;
}

export function functionTotals(root: Frame): readonly FunctionTotals[] {
  // A recursive frame is known by the samples that its outermost call has counted: a mark on the name, until a frame
  // comes that isn't below it any more. Frames come in preorder, so the path so far tells.
  const sums: Record<string, FunctionTotals> = Object.create(null) as Record<string, FunctionTotals>;
  const path: { name: string; callers: Callers | undefined }[] = [];
  const onPath = new Map<string, number>();

  for (const { frame, callers } of framesOf(root)) {
    while (path.length > 0 && !isBelow(callers, path.at(-1))) {
      const left = path.pop()?.name ?? "";
      onPath.set(left, (onPath.get(left) ?? 1) - 1);
    }
    const { self = 0, total = 0 } = sums[frame.name] ?? {};
    const isOutermost = (onPath.get(frame.name) ?? 0) === 0;
    sums[frame.name] = {
      name: frame.name,
      self: self + frame.self,
      total: isOutermost ? total + frame.total : total,
    };
    path.push({ name: frame.name, callers });
    onPath.set(frame.name, (onPath.get(frame.name) ?? 0) + 1);
  }
  const byName = (a: FunctionTotals, b: FunctionTotals) => (a.name > b.name ? 1 : -1);
  return Object.values(sums).sort((a, b) => b.total - a.total || byName(a, b));
}

/** Whether the innermost of `callers` is the frame that `last` stands for. */
const isBelow = (
  callers: Callers | undefined,
  last: { name: string; callers: Callers | undefined } | undefined,
) => callers !== undefined && callers.name === last?.name && callers.above === last.callers;

export function collapse(root: Frame): readonly string[] {
  const lines: string[] = [];
  for (const { frame, callers } of framesOf(root)) {
    if (frame.self === 0) continue;
    const stack = [frame.name];
    for (let caller = callers; caller; caller = caller.above) stack.push(caller.name);
    lines.push(`${stack.reverse().join(";")} ${frame.self}`);
  }
  return lines;
}
