import type { Allocations } from "../cost/cost-clock.ts";
import { isAllocations, isCost, judgeOfGrowth, type Judgement } from "../counted-values.ts";
import { GROWTH_CLASSES, type GrowthClass } from "../evidence.ts";
import { ONE_LINE, printValue, type PrintLimits } from "../print/print-value.ts";

const SHORT: PrintLimits = { ...ONE_LINE, total: 80, text: 40 };

/**
 * What `expect(value).toBeAtMost(limit)` comes to.
 * @throws {Error} when the two don't go together, with what to write instead: that is a mistake of the suite, and not
 *   work that was too much
 */
export function judgeAtMost(value: unknown, limit: unknown): Judgement {
  const judgeGrowth = judgeOfGrowth(value);
  if (judgeGrowth) return judgeGrowth(growthClassOf(limit));
  if (isCost(value)) {
    const most = numberOf(limit, "a cost");
    return atMost(value.total, most, most === 1 ? "unit of work" : "units of work");
  }
  if (isAllocations(value)) {
    const most = numberOf(limit, "allocations");
    return atMost(value.total, most, most === 1 ? "allocation" : "allocations", partsOf(value));
  }
  if (typeof value === "number") return atMost(value, numberOf(limit, "a number"));
  throw new Error(
    value instanceof Promise
      ? "toBeAtMost was given a promise: await the cost or growth of an asynchronous run first"
      : `toBeAtMost judges a number, or what cost(…) or growth(…) gave, and this is ${printValue(value, SHORT)}`,
  );
}

/** @param noun what is counted; "" for a plain number */
function atMost(counted: number, most: number, noun = "", parts = ""): Judgement {
  const [limit, received] = [most, counted].map((number) => number.toLocaleString("en"));
  const what = noun === "" ? "" : ` ${noun}`;
  const found = `${noun === "" ? "got" : "counted"} ${received ?? ""}${parts}`;
  return {
    holds: counted <= most,
    message: `expected at most ${limit ?? ""}${what}, ${found}`,
    negated: `expected more than ${limit ?? ""}${what}, ${found}`,
  };
}

function partsOf({ objects, arrays, closures, strings }: Allocations): string {
  const kinds = Object.entries({ objects, arrays, closures, strings }).filter(([, count]) => count > 0);
  const named = kinds.map(
    ([kind, count]) => `${count.toLocaleString("en")} ${count === 1 ? kind.slice(0, -1) : kind}`,
  );
  if (named.length < 2) return named.length === 0 ? "" : `: ${named.join("")}`;
  return `: ${named.slice(0, -1).join(", ")} and ${named.at(-1) ?? ""}`;
}

function numberOf(limit: unknown, judged: string): number {
  if (typeof limit === "number" && Number.isFinite(limit)) return limit;
  throw new Error(
    `toBeAtMost needs a number for ${judged}, e.g. toBeAtMost(20), and not ${printValue(limit, SHORT)}`,
  );
}

function growthClassOf(limit: unknown): GrowthClass {
  const found = GROWTH_CLASSES.find((known) => known === limit);
  if (found !== undefined) return found;
  const known = GROWTH_CLASSES.map((name) => `"${name}"`).join(", ");
  throw new Error(
    `toBeAtMost needs a class for a growth, one of ${known}, and not ${printValue(limit, SHORT)}`,
  );
}
