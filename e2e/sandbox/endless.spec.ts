import { expect } from "@playwright/test";
import { endless } from "../hostile/endless.ts";
import { RIGHT, WRONG, type HostileSubmission } from "../hostile/submission.ts";
import { complaintAbout } from "./check-row.ts";
import { jobOf } from "./fixture/job.ts";
import { busiest, workerThreads } from "./fixture/processes.ts";
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

/** Of 500 ms: what one worker may use that was there while the loop ran. A loop gets more even of a busy machine. */
const BUSY = 100;

/*
 * The hard numbers of a full stop. The machine that runs this is shared, so what is asserted is loose;
 * what was measured is printed.
 */
for (const row of [...endless, ...heavy]) {
  const { id, source } = row;
  test(`${id}: ended after its limit, page alive, no core busy`, async ({ sandboxPage: page }) => {
    expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
    const running = run(page, jobOf(source, LIMIT));
    await page.waitForTimeout(LIMIT / 2);
    const loopers = workerThreads();
    const { report, lastStage, longestGap } = await running;
    await page.waitForTimeout(500);
    const before = workerThreads();
    await page.waitForTimeout(500);
    const stillThere = workerThreads().filter(({ id }) => loopers.some((looper) => looper.id === id));
    const busy = busiest(before, stillThere).spent;
    expect(loopers.length).toBeGreaterThan(0);
    const late = lastStage - LIMIT;
    console.log(
      `${id}: ${report.verdict.word}, ${late.toFixed(1)} ms after the limit, ` +
        `longest gap of the page ${longestGap.toFixed(0)} ms, busiest of its ${loopers.length} workers ${busy} of 500 ms`,
    );
    expect(report.verdict.word).toBe("timed out");
    expect(complaintAbout(row, report)).toBeUndefined();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(400);
    expect(longestGap).toBeLessThan(400);
    expect(busy).toBeLessThan(BUSY);
    expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
    expect((await run(page, jobOf(WRONG))).report.verdict.word).toBe("failed");
  });
}

test("a loop that goes on is seen by the same look", async ({ sandboxPage: page }) => {
  const running = run(page, jobOf(`while (true) {}\n${RIGHT}`, 10_000));
  await expect.poll(() => workerThreads().length).toBeGreaterThan(0);
  const before = workerThreads();
  await page.waitForTimeout(500);
  expect(busiest(before, workerThreads()).spent).toBeGreaterThanOrEqual(BUSY);
  await page.evaluate(() => window.fixture.sandbox.stop());
  expect((await running).report.verdict.word).toBe("stopped");
});
