import type { Side } from "../protocol.ts";

/** The two pieces of code of a race. */
export type Sides = Readonly<Record<Side, () => unknown>>;
