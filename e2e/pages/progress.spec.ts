import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";

/** Answers a check, so that there is something to keep. */
async function doSomething(page: Page): Promise<void> {
  await page.goto("/lessons/first-cache/");
  await expect(page.locator("hp-lesson")).toContainText("open");
  await page.locator("hp-check[data-kind=choice] button[data-choice]").first().click();
  await page.getByRole("button", { name: "Mark as finished" }).click();
  await expect(page.locator("hp-lesson")).toContainText("Finished");
}

async function exportBackup(page: Page): Promise<string> {
  await page.goto("/progress/");
  // Headless browsers have the picker and nobody to answer it.
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export backup" }).click();
  return (await download).path();
}

test("a backup is previewed before it is merged, and can be taken back", async ({ page, browser }) => {
  await doSomething(page);
  const file = await exportBackup(page);
  await expect(page.getByText(/Last exported/)).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto("/progress/");
  const totals = other.locator("main dl").first();
  await expect(totals).toContainText("0 of");
  await other.getByLabel("Backup file").setInputFiles(file);
  const dialog = other.getByRole("dialog", { name: "Import backup" });
  await expect(dialog).toContainText("nothing is removed");
  await expect(totals).toContainText("0 of");
  await dialog.getByRole("button", { name: "Import and merge" }).click();
  await expect(totals).toContainText(/1 of \d+/);
  await other.getByRole("button", { name: /^Take back the import/ }).click();
  await expect(totals).toContainText(/0 of \d+/);
  await other.context().close();
});

test("a file that is no backup is refused by name and line, and changes nothing", async ({ page }) => {
  await doSomething(page);
  const backup = readFileSync(await exportBackup(page), "utf8");
  await page.getByLabel("Backup file").setInputFiles({
    name: "cut.jsonl",
    mimeType: "text/plain",
    buffer: Buffer.from(backup.slice(0, backup.length / 2)),
  });
  const dialog = page.getByRole("dialog", { name: "This file can't be imported" });
  await expect(dialog).toContainText("cut.jsonl");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.locator("main dl").first()).toContainText(/1 of \d+/);
});

test("asking the browser to keep the storage says what it answered", async ({ page }) => {
  await page.goto("/progress/");
  await page.getByRole("button", { name: "Ask the browser to keep it" }).click();
  await expect(page.getByText(/The browser (said no|keeps it)/)).toBeVisible();
});

test("an address without a page searches for its words", async ({ page }) => {
  const response = await page.goto("/lessons/simple-cash");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("searchbox")).toHaveValue("simple cash");
  const results = page.getByRole("list", { name: "Search results" }).getByRole("listitem");
  await expect(results.first()).toBeVisible();
  await page.getByRole("searchbox").fill("hit ratio");
  await results.first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/cache/i);
});
