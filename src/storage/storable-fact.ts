import type { ProgressFact } from "#progress/event.ts";

/**
 * The fact as a backup can carry it. JSON has no NaN and no infinity (a hit ratio before any access is one): such a
 * figure is left out, such a time counts as none.
 */
export function storableFact(fact: ProgressFact): ProgressFact {
  if (fact.kind !== "attempt-graded") return fact;
  return {
    ...fact,
    spent: Number.isFinite(fact.spent) ? Math.max(0, Math.round(fact.spent)) : 0,
    figures: fact.figures.filter((figure) => isExact(figure.value)),
  };
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
