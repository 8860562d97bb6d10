import { expect, test, type Locator, type Page } from "@playwright/test";
import type axe from "axe-core";
import { readFileSync } from "node:fs";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const stepFile = (step: string, file: string) => readFileSync(`lessons/quick-start/${step}/${file}`, "utf8");

/** One step of the page by its public names. */
class StepOnPage {
  readonly page: Page;
  readonly box: Locator;
  readonly editor: Locator;
  readonly verdict: Locator;

  constructor(page: Page, number: number, title: string) {
    this.page = page;
    this.box = page.getByRole("region", { name: `Step ${number}: ${title}` });
    this.editor = page.getByRole("textbox", { name: `Solution of step ${title}` });
    this.verdict = page.getByRole("status", { name: `Verdict of ${title}` });
  }

  async open(): Promise<void> {
    await this.page.goto("/quick-start/");
    await expect(this.button("Run")).toBeEnabled();
  }

  button(name: string): Locator {
    return this.box.getByRole("button", { name, exact: true });
  }

  /** Cells of one figure: before, now, ratio. */
  figure(label: string): Locator {
    return this.box.getByRole("row").filter({ hasText: label }).getByRole("cell");
  }

  /** Replaces what the editor holds, by keyboard alone. */
  async write(text: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.insertText(text);
  }
}

test("the unchanged file shows its figures and what to do; the solution passes and they improve", async ({
  page,
  context,
}) => {
  const cache = new StepOnPage(page, 3, "Cache");
  await cache.open();
  const second = await context.newPage();
  await second.goto("/quick-start/");
  const mark = (of: Page) => of.getByRole("navigation", { name: "Steps" }).getByRole("listitem").nth(2);
  await expect(mark(second)).toContainText("not started");

  await cache.button("Run").click();
  await expect(cache.verdict).toHaveText(/^Failed: \d of 6 tests/);
  await expect(cache.figure("Mean payment")).toHaveText(["72 ms", "72 ms", "the same"]);
  await expect(cache.box.getByRole("listitem").filter({ hasText: "failed" }).first()).toBeVisible();

  await cache.write(stepFile("cache", "solution.ts"));
  await expect(cache.box.getByText("The code has changed since this run.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(cache.verdict).toHaveText("Passed: 6 of 6 tests");
  await expect(cache.figure("Mean payment")).toHaveText(["72 ms", "35.2 ms", "2.05× less"]);
  await expect(cache.figure("p99")).toHaveText(["72 ms", "72 ms", "the same"]);

  await expect(mark(page)).toContainText("done");
  await expect(mark(second)).toContainText("done");
  await cache.box.getByRole("link", { name: "Next step: Load test" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Load test" })).toBeInViewport();

  await page.reload();
  await expect(mark(page)).toContainText("done");
  await expect(cache.box.getByText("Done", { exact: true })).toBeVisible();
  await expect(cache.editor).toHaveValue(stepFile("cache", "solution.ts"));
});

test("every step passes with its solution, and the last one leads to the first lesson", async ({ page }) => {
  // Four editors load one after the other.
  test.setTimeout(90_000);
  const steps = [
    ["measure", "Measure"],
    ["monitor", "Monitor"],
    ["cache", "Cache"],
    ["load-test", "Load test"],
  ] as const;
  for (const [index, [id, title]] of steps.entries()) {
    const step = new StepOnPage(page, index + 1, title);
    if (index === 0) await step.open();
    await step.write(stepFile(id, "solution.ts"));
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(step.verdict).toHaveText(/^Passed: (\d+) of \1 tests/, { timeout: 15_000 });
  }
  await page.getByRole("region", { name: "Step 4: Load test" }).getByRole("link", { name: /^Next/ }).click();
  await expect(page).toHaveURL(/\/lessons\/latency-and-throughput\/$/);
});

test("an endless loop is stopped, and another step runs after it", async ({ page }) => {
  const measure = new StepOnPage(page, 1, "Measure");
  const monitor = new StepOnPage(page, 2, "Monitor");
  await measure.open();
  await measure.write("while (true) {}");
  await measure.button("Run").click();
  await expect(measure.button("Stop")).not.toHaveAttribute("aria-disabled", "true");
  await measure.button("Stop").click();
  await expect(measure.verdict).toHaveText(/^Stopped while loading/, { timeout: 15_000 });
  await monitor.button("Run").click();
  await expect(monitor.verdict).toHaveText(/^Failed/, { timeout: 15_000 });
});

test("what was typed is there after a reload, and a reset can be undone", async ({ page }) => {
  const measure = new StepOnPage(page, 1, "Measure");
  await measure.open();
  await measure.write("// mine\n");
  await expect(measure.box.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(measure.editor).toHaveValue("// mine\n");
  await measure.button("Reset").click();
  await expect(measure.editor).toHaveValue(stepFile("measure", "starter.ts"));
  await measure.button("Undo").click();
  await expect(measure.editor).toHaveValue("// mine\n");
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing with results and a solution on screen, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const measure = new StepOnPage(page, 1, "Measure");
    const cache = new StepOnPage(page, 3, "Cache");
    await measure.open();
    for (const step of [measure, cache]) {
      await step.button("Run").click();
      await expect(step.verdict).toHaveText(/^Failed/);
    }
    await measure.button("Solution").click();
    await page.evaluate(AXE);
    const problems = await page.evaluate(async () => {
      const { run } = Reflect.get(globalThis, "axe") as typeof axe;
      const { violations } = await run(document, { resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
    });
    expect(problems).toEqual([]);
  });
}

test("on a phone the editor stays a text area and nothing is wider than the window", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const cache = new StepOnPage(page, 3, "Cache");
  await cache.open();
  await cache.write(stepFile("cache", "solution.ts"));
  await cache.button("Run").click();
  await expect(cache.verdict).toHaveText(/^Passed/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(requests.filter((url) => /monaco.*\.js/i.test(url))).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the text and the files to change can be read", async ({ page }) => {
    await page.goto("/quick-start/");
    await expect(page.getByRole("heading", { level: 2, name: "Load test" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Solution of step Measure" })).toHaveValue(
      stepFile("measure", "starter.ts"),
    );
    await expect(page.getByText(/need JavaScript/)).toBeVisible();
  });
});
