import { expect } from "@playwright/test";
import { RIGHT, rightAfter, WRONG } from "../hostile/submission.ts";
import { jobOf } from "./fixture/job.ts";
import { busiest, descendants } from "./fixture/processes.ts";
import { run, test } from "./fixture/test.ts";

const frames = "iframe[title='Sandbox that runs your code']";
const LOOP = `while (true) {}\n${RIGHT}`;

test("nothing is loaded before it is asked for, and the frame is out of everyone's way", async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.evaluate(() => window.fixture.sandbox.warmUp());
  const frame = page.locator(frames);
  await expect(frame).toHaveCount(1);
  await expect(frame).toHaveAttribute("sandbox", "allow-scripts");
  await expect(frame).toHaveAttribute("allow", "");
  await expect(frame).toHaveAttribute("referrerpolicy", "no-referrer");
  await expect(frame).toHaveAttribute("aria-hidden", "true");
  await expect(frame).toHaveAttribute("tabindex", "-1");
  await expect(frame).not.toBeVisible();
  expect(await page.evaluate(() => document.body.scrollHeight)).toBe(
    await page.evaluate(() => {
      document.querySelector("iframe")?.remove();
      return document.body.scrollHeight;
    }),
  );
});

test("every run has a fresh worker, in the same frame while all goes well", async ({ sandboxPage: page }) => {
  await page.locator(frames).evaluate((frame) => frame.setAttribute("data-first", ""));
  const leaves = `(globalThis as any).left = ((globalThis as any).left ?? 0) + 1; console.log("left", (globalThis as any).left);`;
  for (let i = 0; i < 3; i++) {
    const { report } = await run(page, jobOf(`${leaves}\n${RIGHT}`));
    expect(report.verdict.word).toBe("passed");
    expect(report.console.map((line) => line.text)).toContain("left 1");
  }
  await expect(page.locator(frames)).toHaveCount(1);
  await expect(page.locator(frames)).toHaveAttribute("data-first");
});

test("stages and tests are told as they come, and the report has them all", async ({ sandboxPage: page }) => {
  const { report, stages, tests } = await run(page, jobOf(WRONG));
  expect(stages[0]).toEqual({ kind: "loading" });
  expect(stages.slice(1).map((stage) => stage.kind)).toEqual(["test", "test", "test", "test"]);
  expect(tests).toEqual(report.tests);
  expect(report.verdict).toEqual({ word: "failed", passed: 1, total: 4 });
  expect(report.timing.total).toBeGreaterThan(0);
});

test("Stop ends a run at once, and again and again", async ({ sandboxPage: page }) => {
  for (let i = 0; i < 3; i++) {
    const took = await page.evaluate(
      async (job) => {
        const running = window.fixture.run(job);
        await new Promise((resolve) => setTimeout(resolve, 300));
        const at = performance.now();
        window.fixture.sandbox.stop();
        const { report } = await running;
        return { word: report.verdict.word, after: performance.now() - at };
      },
      jobOf(LOOP, 10_000),
    );
    expect(took.word).toBe("stopped");
    expect(took.after).toBeLessThan(50);
  }
  expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
});

test("Stop before the worker is there, and without any run", async ({ page, site }) => {
  await page.goto(site.url);
  const words = await page.evaluate(async (job) => {
    const { sandbox } = window.fixture;
    sandbox.stop();
    const stopped = sandbox.run(job);
    sandbox.stop();
    sandbox.stop();
    return [(await stopped).verdict.word, (await sandbox.run(job)).verdict.word];
  }, jobOf(RIGHT));
  expect(words).toEqual(["stopped", "passed"]);
  await expect(page.locator(frames)).toHaveCount(1);
});

test("another run stops the one under way, and what the old one still says is dropped", async ({
  sandboxPage: page,
}) => {
  const outcome = await page.evaluate(
    async ([loop, right]) => {
      const late: string[] = [];
      let over = false;
      const watch = {
        onStage: () => over && late.push("stage"),
        onTest: () => over && late.push("test"),
      };
      const first = window.fixture.sandbox.run(loop, watch);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const second = window.fixture.sandbox.run(right);
      const words = [(await first).verdict.word];
      over = true;
      const third = window.fixture.sandbox.run(right);
      words.push((await second).verdict.word, (await third).verdict.word);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { words, late };
    },
    [jobOf(LOOP, 10_000), jobOf(RIGHT)] as const,
  );
  expect(outcome.words[0]).toBe("stopped");
  expect(outcome.words[2]).toBe("passed");
  expect(outcome.late).toEqual([]);
  await expect(page.locator(frames)).toHaveCount(1);
});

test("a sandbox that does not start is the grader's fault, and says what to do", async ({ page, site }) => {
  let loads = 0;
  await page.route("**/sandbox.html", (route) => {
    loads += 1;
    return route.abort();
  });
  await page.goto(site.url);
  const verdict = await page.evaluate(async (job) => {
    return (await window.fixture.run(job, window.fixture.create(400))).report.verdict;
  }, jobOf(RIGHT));
  expect(verdict.word).toBe("grader fault");
  expect(JSON.stringify(verdict)).toMatch(/tried twice.*Reload the page/);
  expect(loads).toBeGreaterThanOrEqual(2);

  await page.unroute("**/sandbox.html");
  expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
});

test("a start that fails once is tried again without a word", async ({ page, site }) => {
  let loads = 0;
  await page.route("**/sandbox.html", (route) => (++loads === 1 ? route.abort() : route.continue()));
  await page.goto(site.url);
  const word = await page.evaluate(async (job) => {
    return (await window.fixture.run(job, window.fixture.create(1_500))).report.verdict.word;
  }, jobOf(RIGHT));
  expect(word).toBe("passed");
  expect(loads).toBe(2);
});

test("a spare whose process was ended while it waited is replaced", async ({ sandboxPage: page, site }) => {
  const burns = "const until = performance.now() + 400; while (performance.now() < until);";
  const before = descendants();
  expect((await run(page, jobOf(rightAfter(burns)))).report.verdict.word).toBe("passed");
  const frameProcess = busiest(before, descendants());
  expect(frameProcess.spent).toBeGreaterThan(50);
  // The page is told before the kill: afterwards Playwright takes it for crashed.
  const answer = site.nextAnswer();
  await page.evaluate((job) => void setTimeout(() => void window.fixture.runAll([job]), 1_000), jobOf(RIGHT));
  await page.waitForTimeout(500); // by now the next spare is ready, in the same process
  process.kill(frameProcess.id, "SIGKILL");
  expect(await answer).toMatchObject([{ verdict: { word: "passed" } }]);
});

test("a frame that falls silent is a crash while the page is seen, and waited for while it is not", async ({
  sandboxPage: page,
}) => {
  for (const [visibility, word] of [
    ["hidden", "stopped"],
    ["visible", "crashed"],
  ] as const) {
    await page.evaluate((state) => window.fixture.pretend(state), visibility);
    const running = run(page, jobOf(LOOP, 10_000));
    // The page is told before the frame's process stands still: what it is told then may wait for that process.
    await page.evaluate(() => void setTimeout(() => window.fixture.sandbox.stop(), 3_000));
    const before = descendants();
    await page.waitForTimeout(500);
    const frameProcess = busiest(before, descendants());
    expect(frameProcess.spent).toBeGreaterThan(50);
    process.kill(frameProcess.id, "SIGSTOP");
    await page.waitForTimeout(3_500);
    resume(frameProcess.id);
    expect((await running).report.verdict.word).toBe(word);
  }
  expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
});

test("dispose takes everything away", async ({ sandboxPage: page }) => {
  expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
  await page.evaluate(() => window.fixture.sandbox.dispose());
  await expect(page.locator("iframe")).toHaveCount(0);
});

/** Lets a stopped process go on, unless the browser has ended it meanwhile. */
function resume(id: number): void {
  try {
    process.kill(id, "SIGCONT");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
