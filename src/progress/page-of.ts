import { unreachable } from "#base/assert.ts";
import type { ProgressFact } from "./event.ts";

/** The public address of the page on which a fact came about, e.g. `/lessons/first-cache`. */
export function pageOf(fact: ProgressFact): string {
  switch (fact.kind) {
    case "lesson-opened":
    case "lesson-finished":
    case "check-answered":
      return `/lessons/${fact.lesson}`;
    case "attempt-graded":
    case "hint-opened":
    case "solution-opened":
    case "prediction-made":
      return `/exercises/${fact.exercise}`;
    case "quick-start-step-done":
      return "/quick-start";
    default:
      return unreachable(fact);
  }
}
