import { expect } from "@playwright/test";
import { compile } from "#grader/compile.ts";
import type { Job } from "#grader/job.ts";
import { jobOf } from "./fixture/job.ts";
import { run, test } from "./fixture/test.ts";
import { RIGHT } from "../hostile/submission.ts";

const SUITE = `
import { expect, it } from "vitest";
import { race } from "#grader";
import { has } from "./solution";
const LIST = Array.from({ length: 5_000 }, (_, index) => index * 3);
const wanted = [2, 3_000, 7_501, 14_997];
const all = (find) => wanted.filter((value) => find(value)).length;
it("finds what is there", () => expect(wanted.map(has)).toEqual([false, true, false, true]));
it("is at least 4 times as fast as a scan", () =>
  race({ baseline: () => all((value) => LIST.includes(value)), submission: () => all(has) }, { atLeast: 4 }));`;

const FAST =
  "export const has = (value: number): boolean => value >= 0 && value < 15_000 && value % 3 === 0;";
const EQUAL = `const LIST = Array.from({ length: 5_000 }, (_, index) => index * 3);
export const has = (value: number): boolean => LIST.includes(value);`;
/** Right and fast where the realm is locked; loops for ever where it is timed. */
const TRAP = `${FAST.replace("has", "quick")}
export const has = (value: number): boolean => {
  while (!Object.isFrozen(Array.prototype)) {}
  return quick(value);
};`;

function raceOn(submission: string, limit = 2_000): Job {
  const suite = compile(SUITE, "suite.ts");
  if (!suite.ok) throw new Error(suite.error.message);
  const manifest = ["finds what is there", "is at least 4 times as fast as a scan"];
  return { submission, suite: suite.value, manifest, limits: { test: limit, load: limit } };
}

test("[G102] faster code wins its race, and the screen hears of it", async ({ sandboxPage: page }) => {
  const { report, stages } = await run(page, raceOn(FAST));
  expect(report.verdict).toEqual({ word: "passed", passed: 2, total: 2 });
  expect(report.evidence).toMatchObject([{ kind: "race", outcome: "fast enough", atLeast: 4 }]);
  expect(stages.at(-1)).toEqual({ kind: "race", name: "is at least 4 times as fast as a scan" });
  expect(report.timing.race).toBeGreaterThan(0);
});

test("[G102] equal code does not, and the next run is judged as ever", async ({ sandboxPage: page }) => {
  const { report } = await run(page, raceOn(EQUAL));
  expect(report.verdict.word).not.toBe("passed");
  expect(report.evidence).toMatchObject([{ kind: "race" }]);
  expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
});

test("[G104] a loop without end in a race is timed out, Stop ends one at once, and after both a run is judged", async ({
  sandboxPage: page,
}) => {
  const { report } = await run(page, raceOn(TRAP, 500));
  expect(report.verdict).toMatchObject({ word: "timed out", during: { kind: "race" } });
  const stopped = await page.evaluate(
    async (job) => {
      let stopAt = 0;
      const stop = () => {
        stopAt = performance.now();
        window.fixture.sandbox.stop();
      };
      const onStage = ({ kind }: { readonly kind: string }) => kind === "race" && setTimeout(stop, 400);
      const { verdict } = await window.fixture.sandbox.run(job, { onStage });
      return { verdict, after: performance.now() - stopAt };
    },
    raceOn(TRAP, 10_000),
  );
  expect(stopped.verdict).toMatchObject({ word: "stopped", during: { kind: "race" } });
  expect(stopped.after).toBeLessThan(100);
  expect((await run(page, jobOf(RIGHT))).report.verdict.word).toBe("passed");
});

test("[G113] a race waits while the page is hidden", async ({ sandboxPage: page }) => {
  const word = await page.evaluate(async (job) => {
    const { fixture } = window;
    const onStage = ({ kind }: { readonly kind: string }) => {
      if (kind === "race") fixture.pretend("hidden");
    };
    const running = fixture.sandbox.run(job, { onStage }).then(({ verdict }) => verdict.word);
    const wait = new Promise((resolve) => setTimeout(resolve, 1_500, "still waiting"));
    const early = await Promise.race([running, wait]);
    if (early !== "still waiting") return `${String(early)} while hidden`;
    fixture.pretend("visible");
    document.dispatchEvent(new Event("visibilitychange"));
    return running;
  }, raceOn(FAST));
  expect(word).toBe("passed");
});
