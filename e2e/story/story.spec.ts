import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { exerciseFile, WorkbenchPage } from "./workbench-page.ts";

const CACHE = "cache/simple-cache";
const RIGHT = exerciseFile(CACHE, "solution.ts");
const WRONG = exerciseFile(CACHE, "wrong/has-counts.ts");

test("1 the home page says what this is, shows the four levels and where to begin", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const level of ["Fundamentals", "Intermediate", "Advanced", "Expert"]) {
    await expect(page.getByRole("link", { name: new RegExp(level, "i") }).first()).toBeVisible();
  }
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^continue/i })).toHaveCount(0);
  await page.getByRole("link", { name: /start with the .*quick start/i }).click();
  await expect(page).toHaveURL(/\/quick-start\/?$/);
});

test.describe("2 a lesson without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("shows its text, its code and its diagram", async ({ page }) => {
    await page.goto("/lessons/first-cache");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect((await page.locator("main").innerText()).split(/\s+/).length).toBeGreaterThan(900);
    const diagram = page.locator("main svg[role=img]").first();
    await expect(diagram).toBeVisible();
    expect(await diagram.locator("desc").textContent()).toMatch(/.{80}/);
    await expect(page.getByRole("link", { name: /cache that keeps its promises/i }).first()).toBeVisible();
  });
});

test("2 a lesson loads no Mermaid and no React, and follows one choice of language", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (/\.m?js(\?|$)/.test(response.url())) scripts.push(response.url());
  });
  await page.goto("/lessons/first-cache");
  await page.waitForLoadState("networkidle");
  expect(scripts.filter((url) => /mermaid|monaco|react|hydrate/i.test(url))).toEqual([]);

  const go = page.getByRole("tab", { name: "Go" });
  await go.first().click();
  for (const tab of await go.all()) await expect(tab).toHaveAttribute("aria-selected", "true");
  await page.reload();
  await expect(page.getByRole("tab", { name: "Go" }).first()).toHaveAttribute("aria-selected", "true");
});

test("3 a wrong submission is told which test failed, expected and received", async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.open(CACHE);
  await workbench.write(WRONG);
  await workbench.expectVerdict(/^Failed: \d+ of \d+ tests/);
  await expect(
    workbench.tests
      .getByRole("listitem")
      .filter({ hasText: /failed/i })
      .first(),
  ).toBeVisible();
  await expect(page.getByText(/expected/i).first()).toBeVisible();
});

test("4 the mended submission passes, with evidence and what to do next", async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.open(CACHE);
  await workbench.write(WRONG);
  await workbench.expectVerdict("Failed");
  await workbench.write(RIGHT);
  await workbench.expectVerdict(/^Passed: (\d+) of \1 tests/);
  await expect(page.getByText("Hit ratio", { exact: true })).toBeVisible();
  await expect(page.getByText(/60\s?%/).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /next/i }).first()).toBeVisible();
});

test("5 an endless loop ends with the test's name, the page stays alive, the next run works", async ({
  page,
}) => {
  const workbench = new WorkbenchPage(page);
  await workbench.open(CACHE);
  await workbench.write(
    RIGHT.replace("get: (key) =>", "get: (key) => { while (true) {} },\n    peek: (key: string) =>"),
  );
  await workbench.editor.focus();
  await page.keyboard.press("ControlOrMeta+Enter");
  const beats = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        const beat = setInterval(() => (count += 1), 20);
        setTimeout(() => {
          clearInterval(beat);
          resolve(count);
        }, 1_000);
      }),
  );
  // A page that is blocked has none; how many it is depends on the machine.
  expect(beats).toBeGreaterThan(5);
  await expect(workbench.verdict).toHaveText(/^Timed out after 2 s in “.+”/, { timeout: 20_000 });
  await workbench.write(RIGHT);
  await workbench.expectVerdict("Passed");
});

test("5 Stop ends a run at once", async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.open(CACHE);
  await workbench.write("while (true) {}\nexport {};");
  await workbench.run.click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(workbench.verdict).toHaveText(/^Stopped/);
});

test("5 a syntax error tells file, line and column, and nothing else", async ({ page }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.open(CACHE);
  await workbench.write("export const a = 1;\nexport const b = ;\n");
  await workbench.expectVerdict(/^Did not compile: line 2, column 18/);
  await expect(workbench.tests).toHaveCount(0);
});

test("6 nothing typed or passed is lost, and a second tab shows the pass", async ({ page, context }) => {
  const workbench = new WorkbenchPage(page);
  await workbench.open(CACHE);
  const second = await context.newPage();
  await second.goto("/exercises");
  await workbench.write(`// kept\n${RIGHT}`);
  await workbench.expectVerdict("Passed");
  await expect(second.getByText(/^1 of \d+ exercises/)).toBeVisible();

  await workbench.write("// typed and not run\n");
  // As a person closes it: the page is told, but there is no time to wait for a timer.
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await again.goto(`/exercises/${CACHE}`);
  await expect(again.getByText("typed and not run")).toBeVisible();
});

test("7 progress shows attempts and their difference, and a backup comes back in another browser", async ({
  page,
  browser,
}) => {
  const workbench = new WorkbenchPage(page);
  await workbench.open(CACHE);
  await workbench.write(WRONG);
  await workbench.expectVerdict("Failed");
  await workbench.write(RIGHT);
  await workbench.expectVerdict("Passed");

  await page.goto("/progress");
  await expect(page.getByText(/2 attempts/).first()).toBeVisible();
  const download = page.waitForEvent("download");
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.getByRole("button", { name: "Export backup" }).click();
  const saved = await download;
  const file = test.info().outputPath(saved.suggestedFilename());
  await saved.saveAs(file);
  expect(readFileSync(file, "utf8")).toContain("attempt-graded");

  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto("/progress");
  const chooser = elsewhere.waitForEvent("filechooser");
  await elsewhere.getByRole("button", { name: "Import backup" }).click();
  await (await chooser).setFiles(file);
  await elsewhere.getByRole("dialog").getByRole("button", { name: "Import and merge" }).click();
  await expect(elsewhere.getByText(/2 attempts/).first()).toBeVisible();
  await other.close();
});
