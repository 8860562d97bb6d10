import type { ExerciseId } from "#base/ids.ts";
import type { Milliseconds } from "#base/units.ts";
import type { FigureEvidence, ProfileEvidence } from "#grader/evidence.ts";
import { storableStacks } from "#grader/profile/storable-stacks.ts";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import type { ProgressFact } from "#progress/event.ts";

interface Run {
  readonly exercise: ExerciseId;
  readonly source: string;
  readonly spent: Milliseconds;
  readonly report: Report;
}

/** A run as the log keeps it. A fault of ours is no attempt of theirs: it gives nothing to keep. */
export function attemptFact({ exercise, source, spent, report }: Run): ProgressFact | undefined {
  const { verdict, tests, evidence } = report;
  if (verdict.word === "grader fault") return undefined;
  const profile = evidence.find(
    (item): item is ProfileEvidence => item.kind === "profile" && item.of === "run",
  );
  const stacks = profile && storableStacks(profile);
  return {
    kind: "attempt-graded",
    exercise,
    verdict: verdict.word,
    summary: verdictText(verdict),
    passed: verdict.word === "passed",
    testsPassed: tests.filter((test) => test.status === "passed").length,
    testsTotal: tests.length,
    source,
    spent,
    figures: evidence
      .filter((item): item is FigureEvidence => item.kind === "figure")
      .map(({ label, value, unit }) => ({ label, value, unit })),
    ...(stacks && { stacks }),
  };
}
