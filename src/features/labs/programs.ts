import commaList from "./programs/comma-list.ts?raw";
import countDistinct from "./programs/count-distinct.ts?raw";
import median from "./programs/median.ts?raw";
import mix from "./programs/mix.ts?raw";
import pool from "./programs/pool.ts?raw";

/** What runs in the sandbox, as text. Each is a file of its own, so that it is checked like all other code. */
export const MIX = mix;
export const POOL = pool;

/** A program whose work is counted line by line. */
export interface Program {
  readonly id: string;
  readonly title: string;
  readonly source: string;
}

export const PROGRAMS: readonly Program[] = [
  { id: "count-distinct", title: "A hidden indexOf", source: countDistinct },
  { id: "median", title: "A sort", source: median },
  { id: "comma-list", title: "A string that grows", source: commaList },
];
