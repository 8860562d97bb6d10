import { expect, test, type Bench } from "./fixture/test.ts";
import type { Locator, Page } from "@playwright/test";
import type axe from "axe-core";
import { readFileSync } from "node:fs";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Runs a submission whose work is counted, and gives its flame graph. */
async function flameGraph(bench: Bench, page: Page): Promise<Locator> {
  await bench.open();
  await bench.button("Run tests").click();
  const figure = page.getByRole("figure", { name: "Where the work went" });
  await expect(figure).toBeVisible();
  return figure;
}

const frame = (figure: Locator, name: RegExp) => figure.getByRole("button", { name });

test("a flame graph is walked, zoomed and left by keyboard alone", async ({ bench, page }) => {
  const figure = await flameGraph(bench, page);
  await frame(figure, /^all,/).focus();
  for (const key of ["ArrowUp", "ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
  await expect(frame(figure, /^indexOfPlayer, 64.5 % of all cost/)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(frame(figure, /^sortAll, 34.3 % of all cost/)).toHaveCount(0);
  await expect(frame(figure, /^sortAll, 32.5 % of all cost, total 31,500, itself 1,500/)).toBeFocused();

  await page.keyboard.press("Enter");
  const trail = figure.getByRole("navigation", { name: "Zoomed to" });
  await expect(trail).toHaveText(/record.*sortAll$/);
  await expect(frame(figure, /^indexOfPlayer/)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(frame(figure, /^indexOfPlayer/)).toBeVisible();
  await expect(frame(figure, /^sortAll, 32.5 %/)).toBeFocused();

  // One stop for all frames: the next is the line of the one that has the focus.
  await page.keyboard.press("Tab");
  await expect(figure.getByRole("link", { name: "line 21" })).toBeFocused();
});

test("a line of the graph leads into the editor", async ({ bench, page }) => {
  await bench.open();
  await bench.waitForMonaco();
  await bench.write("\n".repeat(80));
  await bench.run();
  const figure = page.getByRole("figure", { name: "Where the work went" });
  await frame(figure, /^indexOfPlayer/).click();
  await figure.getByRole("link", { name: "line 63" }).click();
  await expect(bench.editor).toBeFocused();
  await page.keyboard.type("here");
  await expect(page.locator("#file-solution .view-line", { hasText: "here" })).toBeVisible();
});

test("a search marks frames and says what they hold, in each measure", async ({ bench, page }) => {
  const figure = await flameGraph(bench, page);
  const found = figure.getByRole("status", { name: "Found frames" });
  await figure.getByRole("searchbox", { name: "Find frames" }).fill("merge");
  await expect(found).toHaveText("6 frames, 32.7 % of all cost");
  await figure.getByText("allocations", { exact: true }).click();
  await expect(found).toHaveText("6 frames, 69 % of all allocations");
  await expect(figure.locator("[data-found=true]")).toHaveCount(6);
});

/** Takes what `figure` offers along, item by item. */
async function savingFrom(figure: Locator, page: Page) {
  // Where the browser would ask for a place, the test has nobody to answer.
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  return async (item: RegExp) => {
    const download = page.waitForEvent("download");
    await figure.getByText("Export", { exact: true }).click();
    await figure.getByRole("button", { name: item }).click();
    const saved = await download;
    const file = test.info().outputPath(saved.suggestedFilename());
    await saved.saveAs(file);
    return { name: saved.suggestedFilename(), bytes: readFileSync(file) };
  };
}

test("every export comes as a file that is what its name says", async ({ bench, page }) => {
  const figure = await flameGraph(bench, page);
  const save = await savingFrom(figure, page);
  const speedscope = await save(/^Speedscope/);
  expect(speedscope.name).toMatch(/^cache-sample-20\d\d-\d\d-\d\d\.speedscope\.json$/);
  expect(speedscope.bytes.toString()).toContain("indexOfPlayer");
  expect((await save(/^Collapsed/)).bytes.toString()).toContain("record;indexOfPlayer 62500\n");
  expect((await save(/^Chrome/)).name).toMatch(/-cost-as-microseconds\.cpuprofile$/);
  const svg = (await save(/^SVG/)).bytes.toString();
  expect(svg).toMatch(/fill="rgb\(\d+, \d+, \d+\)"/);
  expect(svg).not.toContain("var(");
  const png = (await save(/^PNG/)).bytes;
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // Twice the drawing, in the header's big-endian width.
  expect(png.readUInt32BE(16)).toBe(2_400);
});

test("two attempts are compared by where their work went", async ({ bench, page }) => {
  await flameGraph(bench, page);
  await bench.write("const places = new Map(); // MAP");
  await bench.run();
  await expect(bench.verdict).toHaveText(/^Passed/);
  await bench.button("History").click();
  await page.getByLabel("Compare").selectOption({ index: 2 });
  await page.getByLabel("with").selectOption({ index: 1 });
  const difference = page.getByRole("figure", { name: "Where the cost went: first and second" });
  await expect(difference).toContainText("Cost: 96,880 before, 35,380 after, 2.74× less.");
  await expect(difference).toContainText("indexOfPlayer 62,500, called by survives 500 writes › record");
  await expect(frame(difference, /^placeOf, total 0 before, 1,000 after, new/)).toBeVisible();

  const save = await savingFrom(difference, page);
  expect((await save(/^Folded/)).bytes.toString()).toContain("record;indexOfPlayer 62500 0\n");
  const svg = (await save(/^SVG/)).bytes.toString();
  expect(svg).toContain("placeOf, total 0 before, 1,000 after, new");
  expect(svg).not.toContain("var(");
  expect((await save(/^PNG/)).bytes.subarray(1, 4).toString()).toBe("PNG");
});

test("a narrow window shows it whole, and a tap zooms", async ({ bench, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  await page.getByRole("tab", { name: "Code" }).click();
  await bench.button("Run tests").click();
  const figure = page.getByRole("figure", { name: "Where the work went" });
  await frame(figure, /^sortAll, 32.5 %/).click();
  await expect(figure.getByRole("navigation", { name: "Zoomed to" })).toBeVisible();
  await expect(figure).toContainText("32.5 % of all cost");
  const box = await figure.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in it in the ${colorScheme} theme`, async ({ bench, page }) => {
    test.setTimeout(90_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const figure = await flameGraph(bench, page);
    const problems = async () => {
      await page.evaluate(AXE);
      return page.evaluate(async () => {
        const { run } = Reflect.get(globalThis, "axe") as typeof axe;
        const { violations } = await run("figure", { resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
      });
    };
    expect(await problems()).toEqual([]);
    await frame(figure, /^sortAll, 32.5 %/).click();
    await figure.getByRole("searchbox").fill("merge");
    await figure.getByText("As a table").click();
    await figure.getByText("Export", { exact: true }).click();
    expect(await problems()).toEqual([]);
    await bench.write("// MAP");
    await bench.run();
    await bench.button("History").click();
    await page.getByLabel("Compare").selectOption({ index: 2 });
    await page.getByLabel("with").selectOption({ index: 1 });
    await expect(page.getByRole("figure", { name: /^Where the cost went/ })).toBeVisible();
    expect(await problems()).toEqual([]);
  });
}
