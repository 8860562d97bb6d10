import { expect, type Page } from "@playwright/test";
import { endless } from "../hostile/endless.ts";
import { RIGHT, WRONG, type HostileSubmission } from "../hostile/submission.ts";
import { complaintAbout } from "./check-row.ts";
import { jobOf } from "./fixture/job.ts";
import { busiest, descendants } from "./fixture/processes.ts";
import { run, test } from "./fixture/test.ts";

const LIMIT = 500;

const heavy: readonly HostileSubmission[] = [
  {
    id: "sort of 3e7 items",
    source: RIGHT.replace(
      "return counts;",
      "Array.from({ length: 3e7 }, (_, i) => -i).sort(); return counts;",
    ),
    expect: ["timed out", "crashed"],
  },
  {
    id: "fill on 2^32-1",
    source: RIGHT.replace("return counts;", "new Array(2 ** 32 - 1).fill(0); return counts;"),
    expect: ["timed out", "crashed"],
  },
];

/** In milliseconds. A run that isn't stopped is late for ever, and a page that it blocks answers never. */
const LOOSE = 5_000;
/** Of 500 ms: what one process may use when nothing loops any more. A loop gets more even of a busy machine. */
const BUSY = 150;
const LOOKS = 12;

/*
 * The hard numbers of a full stop. The machine that runs this is shared, so what is asserted is loose;
 * what was measured is printed.
 */
for (const row of [...endless, ...heavy]) {
  const { id, source } = row;
  test(`${id}: ended after its limit, page alive, no core busy`, async ({ sandboxPage: page }) => {
    expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
    const { report, lastStage, longestGap } = await run(page, jobOf(source, LIMIT));
    const busy = await spentOnceSettled(page);
    const late = lastStage - LIMIT;
    console.log(
      `${id}: ${report.verdict.word}, ${late.toFixed(1)} ms after the limit, ` +
        `longest gap of the page ${longestGap.toFixed(0)} ms, busiest process ${busy} of 500 ms`,
    );
    expect(report.verdict.word).toBe("timed out");
    expect(complaintAbout(row, report)).toBeUndefined();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(LOOSE);
    expect(longestGap).toBeLessThan(LOOSE);
    expect(busy).toBeLessThan(BUSY);
    expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
    expect((await run(page, jobOf(WRONG))).report.verdict.word).toBe("failed");
  });
}

/**
 * How many of 500 ms the busiest process spent: at the first of several looks that finds none busy, else at the last.
 * The next spare sandbox is being made meanwhile, and on a slow machine that takes a while.
 */
async function spentOnceSettled(page: Page): Promise<number> {
  let spent = Infinity;
  for (let look = 0; look < LOOKS && spent >= BUSY; look += 1) {
    await page.waitForTimeout(500);
    const before = descendants();
    await page.waitForTimeout(500);
    spent = busiest(before, descendants()).spent;
  }
  return spent;
}
