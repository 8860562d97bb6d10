import { describe, expect, it } from "vitest";
import type { WorkerMessage } from "./protocol.ts";
import { createReferee } from "./referee.ts";
import { verdictText } from "./verdict-text.ts";

type Outcome = "passes" | "is wrong" | { readonly tooSlow: string };

/** The verdict on a run whose tests come out like this, of a manifest of two. */
function verdictOn(...outcomes: readonly Outcome[]): string | undefined {
  const job = { submission: "", suite: "", manifest: ["a", "b"], limits: { load: 1_000, test: 500 } };
  const referee = createReferee({ job, nonce: "n", startedAt: 0 });
  const messages = outcomes.flatMap((outcome, test): WorkerMessage[] => [
    { kind: "stage", test },
    { kind: "test-end", test, ...endOf(outcome) },
  ]);
  const timing = { compile: 1, suite: 2 };
  messages.push({ kind: "done", ending: { kind: "finished" }, timing });
  messages.forEach((message, sequence) => referee.receive({ nonce: "n", sequence, message }, 0));
  return referee.report && verdictText(referee.report.verdict);
}

function endOf(outcome: Outcome) {
  if (outcome === "passes") return { status: "passed" } as const;
  const failure =
    outcome === "is wrong"
      ? { message: "expected 1 to be 2", frames: [] }
      : { message: outcome.tooSlow, frames: [], tooSlow: true as const };
  return { status: "failed", failure } as const;
}

describe("[G48] a right answer by too much work is too slow, and not failed", () => {
  it("says what the test says, and how many tests passed", () => {
    expect(verdictOn("passes", { tooSlow: "expected at most 20, got 1,034" })).toBe(
      "Too slow: expected at most 20, got 1,034 (1 of 2 tests passed)",
    );
  });

  it("the first test that failed says why", () => {
    expect(verdictOn({ tooSlow: "first" }, { tooSlow: "second" })).toBe(
      "Too slow: first (0 of 2 tests passed)",
    );
  });

  it("in one short line", () => {
    expect(verdictOn({ tooSlow: "x".repeat(500) }, "passes")).toMatch(/^Too slow: x{199}… \(1 of 2/);
    expect(verdictOn({ tooSlow: "first\nmore" }, "passes")).toBe("Too slow: first (1 of 2 tests passed)");
  });

  it("a wrong answer weighs more, whichever comes first", () => {
    expect(verdictOn({ tooSlow: "first" }, "is wrong")).toBe("Failed: 2 of 2 tests");
    expect(verdictOn("is wrong", { tooSlow: "second" })).toBe("Failed: 2 of 2 tests");
  });

  it("a test that did not run is no answer", () => {
    expect(verdictOn({ tooSlow: "first" })).toBe("Crashed: some of the tests did not run");
  });

  it("without any failure it is a pass", () => {
    expect(verdictOn("passes", "passes")).toBe("Passed: 2 of 2 tests");
  });
});
