import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Weight } from "./measure.ts";

/** What pages of one kind may weigh at most, in kB (1,000 bytes). */
export interface Budget {
  /** address, from the site's root; with `/*` at its end all pages below it */
  readonly page: string;
  readonly script: number;
  /** with HTML, CSS, fonts and the rest */
  readonly all: number;
}

/** One budget a page: `/lessons/*` becomes each lesson of the built site. */
export function expand(budget: Budget, dir: string): readonly Budget[] {
  if (!budget.page.endsWith("/*")) return [budget];
  const folder = budget.page.slice(0, -"/*".length);
  const pages = readdirSync(join(dir, folder), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return pages.map((entry) => ({ ...budget, page: `${folder}/${entry.name}` }));
}

/** What a page exceeds, in words; empty when it keeps to its budget. */
export function excess(weight: Weight, budget: Budget): readonly string[] {
  const all = totalOf(weight);
  return [
    ...(weight.script > budget.script * 1000 ? [`scripts ${kB(weight.script)} of ${budget.script} kB`] : []),
    ...(all > budget.all * 1000 ? [`all ${kB(all)} of ${budget.all} kB`] : []),
  ];
}

export function totalOf(weight: Weight): number {
  return weight.html + weight.css + weight.script + weight.font + weight.other;
}

/** Bytes in kB with one decimal. */
export function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
