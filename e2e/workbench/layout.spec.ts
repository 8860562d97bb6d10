import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { expect, test } from "./fixture/test.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test("panes scroll by themselves, the page does not", async ({ bench, page }) => {
  await page.setViewportSize({ width: 1280, height: 620 });
  await bench.open();
  await bench.write("FAIL");
  await bench.run();
  await expect(bench.verdict).toHaveText(/^Failed/);
  const [length, height] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  expect(length).toBeLessThanOrEqual(height);
});

test("pane widths are remembered, by keyboard too", async ({ bench, page }) => {
  await bench.open();
  const width = () =>
    page.getByRole("region", { name: "Task" }).evaluate((pane) => Math.round(pane.clientWidth));
  const before = await width();
  await page.getByRole("separator", { name: "Width of the task" }).focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
  await expect.poll(width).toBeGreaterThan(before + 20);
  const after = await width();
  await page.reload();
  await expect(bench.button("Run tests")).toBeEnabled();
  expect(Math.abs((await width()) - after)).toBeLessThanOrEqual(2);
});

test("a whole round by keyboard alone", async ({ bench, page }) => {
  await bench.open();
  await bench.waitForMonaco();
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
      });
      if (label === name) return;
    }
    throw new Error(`The Tab key never comes to ${name}`);
  };
  await tabTo("Solution");
  await tabTo("solution.ts");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "suite.ts" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await tabTo("Solution");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("right");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  await expect(bench.button("Run tests")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bench.verdict).toHaveText("Passed: 3 of 3 tests");
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing, ${theme}`, async ({ bench, page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await bench.open({ unfinishedAt: 1 });
    await bench.waitForMonaco();
    await bench.write("FAIL");
    await bench.run();
    await expect(bench.verdict).toHaveText(/^Failed/);
    await expect(page.getByRole("region", { name: "expected and received" })).toBeVisible();
    // Under the policy no script may be added as text; evaluating one is the browser driver's right.
    await page.evaluate(AXE);
    for (const name of ["Hints", "History", "Solution"]) {
      await bench.button(name).click();
      await page.waitForTimeout(200);
      expect(await violations(page)).toEqual([]);
    }
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("panes are tabs, the editor is a text area, and nothing is wider than the window", async ({
    bench,
    page,
  }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await bench.open();
    await expect(page.getByRole("tabpanel", { name: "Task" })).toBeVisible();
    await expect(bench.editor).toBeHidden();
    await page.getByRole("tab", { name: "Code" }).click();
    await expect(bench.editor).toBeVisible();
    await bench.write("FAIL");
    await bench.button("Run tests").click();
    // The verdict comes to the reader.
    await expect(bench.verdict).toBeVisible();
    await expect(bench.verdict).toHaveText("Failed: 1 of 3 tests");
    await page.getByRole("link", { name: "line 9, column 3" }).click();
    await expect(bench.editor).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(requests.filter((url) => /monaco.*\.js/i.test(url))).toEqual([]);
    await page.evaluate(AXE);
    expect(await violations(page)).toEqual([]);
  });
});

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}
