import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { COUNTED_SOURCE } from "./fixture/counted.ts";
import { expect, test } from "./fixture/test.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Monaco draws the lines in view only.
test.use({ viewport: { width: 1440, height: 1_000 } });

const bands = (page: Page) => page.locator("#file-solution .margin [class*=band]");
const margin = (page: Page) => page.locator("#file-solution .margin");
const code = (page: Page) => page.locator("#file-solution .view-lines");

test("after a run each line shows its share and its cost, and the first edit takes them away", async ({
  bench,
  page,
}) => {
  await bench.open({ draft: COUNTED_SOURCE });
  await bench.waitForMonaco();
  await expect(bench.button("Heat")).toHaveCount(0);
  await bench.run();
  await expect(bench.verdict).toHaveText(/^Passed/);
  await expect(bands(page)).toHaveCount(11);
  await expect(margin(page)).toContainText(/60\u00a0%\s+15/);
  await expect(margin(page)).toContainText(/<1\u00a0%\s+13/);
  await expect(code(page)).toContainText(/for.*of.*log.*24,000/);

  // What is copied or saved is the code alone.
  await bench.editor.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  const widthBefore = await code(page).evaluate((lines) => lines.getBoundingClientRect().left);
  await page.keyboard.type("x");
  await expect(bands(page)).toHaveCount(0);
  await expect(code(page)).not.toContainText("24,000");
  await expect(margin(page)).not.toContainText("%");
  await expect(page.getByText("The code has changed since its work was counted.")).toBeVisible();
  // Nothing moves under the caret.
  expect(await code(page).evaluate((lines) => lines.getBoundingClientRect().left)).toBe(widthBefore);

  await bench.run();
  await expect(bands(page)).toHaveCount(11);
});

test("the switch hides the heat, gives its room back and is remembered", async ({ bench, page }) => {
  await bench.open({ draft: COUNTED_SOURCE });
  await bench.waitForMonaco();
  const left = () => code(page).evaluate((lines) => lines.getBoundingClientRect().left);
  const bare = await left();
  await bench.run();
  await expect(bands(page)).toHaveCount(11);
  expect(await left()).toBeGreaterThan(bare);
  await bench.button("Heat").focus();
  await page.keyboard.press("Space");
  await expect(bench.button("Heat")).toHaveAttribute("aria-pressed", "false");
  await expect(bands(page)).toHaveCount(0);
  await expect.poll(left).toBe(bare);

  await page.reload();
  await bench.waitForMonaco();
  await bench.run();
  await expect(bench.verdict).toHaveText(/^Passed/);
  await expect(bench.button("Heat")).toHaveAttribute("aria-pressed", "false");
  await expect(bands(page)).toHaveCount(0);
});

test("the table says the same, hottest first, and leads to the line", async ({ bench, page }) => {
  await bench.open({ draft: COUNTED_SOURCE });
  await bench.waitForMonaco();
  await bench.run();
  const table = page.getByRole("table", { name: "Cost by line" });
  await expect(table.getByRole("row")).toHaveCount(11);
  await expect(table.getByRole("row").nth(1)).toHaveText(/line 15\s*24,000\s*60 %\s*24,000\s*0/);
  await page.getByRole("button", { name: "All 12 lines" }).click();
  await expect(table.getByRole("row")).toHaveCount(13);
  await table.getByRole("link", { name: "line 16" }).focus();
  await page.keyboard.press("Enter");
  await expect(bench.editor).toBeFocused();
  await page.keyboard.type("// ");
  await expect(code(page)).toContainText(/\/\/\s+if.*entry.*wanted/);
  await expect(page.getByText("The lines are those of the code as it was run.")).toBeVisible();
});

test("the plain editor has bands beside its lines and the hottest of them in words", async ({
  bench,
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem("hotpath.choices", JSON.stringify({ editor: "plain" })),
  );
  await bench.open({ draft: COUNTED_SOURCE });
  await bench.run();
  const lines = page.getByRole("list", { name: "Hottest lines" }).getByRole("listitem");
  await expect(lines).toHaveCount(5);
  await expect(lines.first()).toHaveText("line 15for (const entry of log) {24,000 · 60 %");
  await expect(page.locator("#file-solution [class*=strip] i")).toHaveCount(11);
  await lines.nth(1).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(bench.editor).toBeFocused();
  await page.keyboard.type("// ");
  expect((await bench.text()).split("\n")[4]).toMatch(/^\/\/ /);
  await expect(lines).toHaveCount(0);
  await expect(page.locator("#file-solution [class*=strip] i")).toHaveCount(0);
});

test("growth and the race are pictures with a table each", async ({ bench, page }) => {
  await bench.open({ draft: COUNTED_SOURCE });
  await bench.run();
  await expect(
    page.getByRole("img", { name: /cost at 5 sizes\. .* n log n would allow 2\.18/ }),
  ).toBeVisible();
  await expect(page.getByRole("img", { name: /10 pairs of times.*Fast enough: 4\.2×/ })).toBeVisible();
  for (const name of ["Growth as a table", "Pairs as a table"]) {
    const details = page.locator("details", { has: page.locator(`[aria-label="${name}"]`) });
    await details.locator("summary").click();
    await expect(page.getByRole("region", { name }).getByRole("table")).toBeVisible();
  }
});

test("the timeline leaves as a drawing and as a picture", async ({ bench, page }) => {
  // A browser that asks where to save would wait for a person.
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await bench.open({ draft: COUNTED_SOURCE });
  await bench.run();
  for (const [kind, start] of [
    ["SVG", "<svg xmlns"],
    ["PNG", "\u0089PNG"],
  ] as const) {
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: `Save “Two workers” as ${kind}` }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe(`two-workers.${kind.toLowerCase()}`);
    expect(readFileSync(await file.path(), "latin1").slice(0, start.length)).toBe(start);
  }
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the heat, ${theme}`, async ({ bench, page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await bench.open({ draft: COUNTED_SOURCE });
    await bench.waitForMonaco();
    await bench.run();
    await expect(bands(page)).toHaveCount(11);
    await page.evaluate(AXE);
    expect(await violations(page)).toEqual([]);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the pictures and the list fit", async ({ bench, page }) => {
    await bench.open({ draft: COUNTED_SOURCE });
    await bench
      .button("Run tests")
      .or(page.getByRole("tab", { name: "Code" }))
      .first()
      .waitFor();
    await page.getByRole("tab", { name: "Code" }).click();
    await bench.button("Run tests").click();
    await expect(bench.verdict).toHaveText(/^Passed/);
    await expect(page.getByRole("img", { name: /cost at 5 sizes/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole("tab", { name: "Code" }).click();
    await expect(page.getByRole("list", { name: "Hottest lines" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
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
