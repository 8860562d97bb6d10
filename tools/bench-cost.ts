import { parseArgs } from "node:util";
import { median } from "#base/median.ts";
import { countProgram, plainProgram } from "#grader/cost/counted-program.ts";
import { COST_PROGRAMS, type CostProgram } from "./bench/cost-programs.ts";
import { isMain, orExit } from "./command.ts";

const USAGE = `npm run bench:cost -- [--pairs 21] [--repeats 1000] [--only <part of a name>]
How much slower programs run while they are counted, as the median of the ratios of runs taken in turn (plain, counted,
counted, plain), and counted code while the clock stands; then whether the total is the same in every one of so many runs.`;

/** What is asked of the cost clock: counting may make typical programs so many times slower. */
const MOST = 5;

function benchCost(): void {
  const { values } = parseArgs({
    options: {
      pairs: { type: "string", default: "21" },
      repeats: { type: "string", default: "1000" },
      only: { type: "string", default: "" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  console.log("program               plain   counted   idle");
  const programs = COST_PROGRAMS.filter(({ name }) => name.includes(values.only));
  const slow = programs.filter((program) => benchProgram(program, Number(values.pairs)) > MOST);
  checkTotals(Number(values.repeats));
  if (slow.length > 0) throw new Error(`more than ${MOST}×: ${slow.map(({ name }) => name).join(", ")}`);
}

/** @returns how many times slower the program is while it is counted */
function benchProgram({ name, source }: CostProgram, pairs: number): number {
  const plain = plainProgram(source);
  const counted = countProgram(source);
  const sides = {
    plain: () => void plain["run"]?.(),
    counted: () => void counted.count(),
    idle: () => void counted.exports["run"]?.(),
  };
  for (let i = 0; i < 5; i++) for (const side of Object.values(sides)) side();
  const ratios: number[] = [];
  const idle: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < pairs; i++) {
    const first = time(sides.plain);
    const middle = [time(sides.counted), time(sides.idle), time(sides.counted)] as const;
    const last = time(sides.plain);
    ratios.push((middle[0] + middle[2]) / (first + last));
    idle.push((2 * middle[1]) / (first + last));
    times.push(first, last);
  }
  const ratio = median(ratios);
  const figures = [`${median(times).toFixed(1)} ms`, `${ratio.toFixed(2)}×`, `${median(idle).toFixed(2)}×`];
  console.log(`${name.padEnd(20)}${figures.map((figure) => figure.padStart(9)).join("")}`);
  return ratio;
}

/** Processor time of this process, in milliseconds: what others do meanwhile does not count. */
function time(run: () => void): number {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
}

/** A program small enough to be run very often, with a bit of everything. */
const SAMPLE = `
  class Counter { #counts = new Map<string, number>(); add(word: string) { this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1); return this; } get top() { return [...this.#counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))[0]; } }
  export function run(): unknown { const counter = new Counter(); for (const word of "the cat and the hat and the bat".split(" ")) counter.add(word); return counter.top; }`;

function checkTotals(repeats: number): void {
  const totals = new Set<number>();
  for (let i = 0; i < repeats; i++) totals.add(countProgram(SAMPLE).count().total);
  console.log(`\n${repeats} runs: total ${[...totals].join(", ")}`);
  if (totals.size !== 1) throw new Error("the total is not the same in every run");
}

if (isMain(import.meta.filename)) await orExit(benchCost);
