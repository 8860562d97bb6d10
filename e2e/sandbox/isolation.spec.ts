import { expect } from "@playwright/test";
import { compile } from "#grader/compile.ts";
import { RIGHT, rightAfter } from "../hostile/submission.ts";
import { jobOf } from "./fixture/job.ts";
import { countRows, writeBelongings } from "./fixture/belongings.ts";
import { run, test } from "./fixture/test.ts";
import { openTrap } from "./fixture/trap.ts";
import { probes, probingSubmission } from "./probes.ts";

test("no network, no storage, no way to the page: every probe comes to nothing", async ({
  sandboxPage: page,
  site,
}) => {
  const trap = await openTrap();
  await page.evaluate(writeBelongings, 20);
  const before = site.requests.length;

  const { report } = await run(page, jobOf(probingSubmission(trap.url, site.url), 8_000));
  const outcomes = report.console.map((line) => line.text).filter((text) => /^\d+ /.test(text));
  const named = outcomes.map((text) => text.replace(/^\d+/, (index) => `${probes[Number(index)]?.id}:`));
  console.log(named.join("\n"), report.verdict);
  expect(report.verdict).toMatchObject({ word: "passed" });
  expect(named).toHaveLength(probes.length);
  expect(named.filter((text) => text.includes("GOT"))).toEqual([]);

  await page.waitForTimeout(500);
  expect(trap.knocks).toEqual([]);
  expect(site.requests.slice(before)).toEqual([]);
  expect(await page.evaluate(countRows)).toBe(20);
  trap.close();
});

test("the same probes do get out of a plain worker, so they are worth trying", async ({ page, site }) => {
  const trap = await openTrap();
  const code = compile(probingSubmission(trap.url, site.strangerUrl), "solution.ts");
  if (!code.ok) throw new Error(code.error.message);
  await page.goto(site.strangerUrl);
  await page.evaluate((script) => {
    const text = `const exports = {}; ${script}; exports.later(0).then(() => postMessage("over"));`;
    const worker = new Worker(URL.createObjectURL(new Blob([text])));
    return new Promise((resolve) => (worker.onmessage = resolve));
  }, code.value);
  console.log(`a plain worker knocked ${trap.knocks.length} times`);
  expect(trap.knocks.length).toBeGreaterThan(10);
  trap.close();
});

test("what a submission broadcasts does not reach the page", async ({ sandboxPage: page }) => {
  const heard = await page.evaluate(
    async (job) => {
      const messages: unknown[] = [];
      const channel = new BroadcastChannel("hotpath");
      channel.onmessage = ({ data }) => messages.push(data);
      addEventListener("message", ({ data }) => messages.push(data));
      addEventListener("storage", () => messages.push("storage"));
      const { report } = await window.fixture.run(job);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { word: report.verdict.word, messages };
    },
    jobOf(
      rightAfter(
        `new BroadcastChannel("hotpath").postMessage("hello"); (globalThis as any).postMessage?.("hello");`,
      ),
    ),
  );
  expect(heard).toEqual({ word: "passed", messages: [] });
});

test("runs share nothing: not by broadcast, not by a nested worker left behind", async ({
  sandboxPage: page,
}) => {
  const leaves = `
    new Worker(URL.createObjectURL(new Blob([
      "const channel = new BroadcastChannel('left'); channel.onmessage = () => channel.postMessage('still here');",
    ])));`;
  const asks = RIGHT.replace(
    "return Promise.resolve(value);",
    `return new Promise((resolve) => {
       const channel = new BroadcastChannel("left");
       channel.onmessage = ({ data }) => console.log(data);
       channel.postMessage("anybody?");
       setTimeout(() => resolve(value), 300);
     });`,
  );
  expect((await run(page, jobOf(rightAfter(leaves)))).report.verdict.word).toBe("passed");
  const { report } = await run(page, jobOf(asks));
  expect(report.verdict.word).toBe("passed");
  expect(report.console).toEqual([]);
});
