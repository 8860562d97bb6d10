/** One function at one place of the tree: under these callers, and no others. */
export interface Frame {
  readonly name: string;
  /** Samples in which it was running itself, at the top of the stack. */
  readonly self: number;
  /** Samples in which it was on the stack: its own and those of all it called. */
  readonly total: number;
  /** What it called, each name once, in the order of `<`. */
  readonly children: readonly Frame[];
}

/** What a function comes to over all its places. */
export interface FunctionTotals {
  readonly name: string;
  /** Samples in which it was running itself. */
  readonly self: number;
  /** Samples in which it was anywhere on the stack; each sample counts once, however often it called itself. */
  readonly total: number;
}

/**
 * Folds samples into a tree. Each sample is the stack at one moment, from the outermost function to the one that was
 * running; an empty one was taken while nothing ran. The root is called “all” and stands for no function.
 */
export function foldStacks(samples: readonly (readonly string[])[]): Frame {
  throw new Error(`not implemented: a tree of ${samples.length} samples`);
}

/** Adds up each function over the tree: largest total first, and by name, in the order of `<`, where totals are equal. */
export function functionTotals(root: Frame): readonly FunctionTotals[] {
  throw new Error(`not implemented: totals of ${root.total} samples`);
}

/** The tree as text, in its order: `outer;inner 3` for each stack that was sampled, with how often. */
export function collapse(root: Frame): readonly string[] {
  throw new Error(`not implemented: lines for ${root.total} samples`);
}
