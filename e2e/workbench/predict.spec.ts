import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { expect, test } from "./fixture/test.ts";

/* The fake sandbox measures a hit ratio of 60 %, a makespan of 400 ms and, where MEASURED, growth n and line 3; BARE, no work. */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const cardOf = (page: Page) => page.getByRole("form", { name: "Predictions" });
const outcomesOf = (page: Page) => page.getByRole("status", { name: "Predictions" });
const guessOf = (page: Page) => page.getByRole("textbox", { name: "Your guess, in per cent" });

async function predictionsKept(page: Page) {
  const facts = await page.evaluate(() => window.bench.facts);
  return facts.filter((fact) => fact.kind === "prediction-made");
}

test("a run never waits: unanswered questions are skipped, and their answers ask no more", async ({
  bench,
  page,
}) => {
  await bench.open({}, { predict: true });
  await expect(cardOf(page)).toBeVisible();
  await bench.write("FAIL BARE");
  await bench.run();
  await expect(bench.verdict).toHaveText("Failed: 1 of 3 tests");
  await expect(outcomesOf(page)).toHaveText("");
  expect(await predictionsKept(page)).toEqual([]);
  // The two figures were shown; growth and line were not measured and may still be guessed.
  await expect(cardOf(page).getByRole("group")).toHaveCount(2);
  await expect(bench.editor).toBeFocused();
});

test("each answer is held against what the run measured, scored in words and kept", async ({
  bench,
  page,
}) => {
  await bench.open({}, { predict: true });
  await bench.write("FAIL MEASURED");
  await guessOf(page).fill("75");
  await page.getByRole("radio", { name: "320 ms", exact: true }).check();
  await page.getByRole("group", { name: "How sure?" }).getByRole("radio", { name: "90 %" }).check();
  await page.getByRole("radio", { name: "n", exact: true }).check();
  await page.getByRole("textbox", { name: "Line number" }).fill("2");
  await bench.button("Run tests").click();

  await expect(outcomesOf(page).getByRole("paragraph")).toHaveText([
    "Hit ratio: you said 75 %, it was 60 %: off by a factor of 1.25.",
    "Makespan: you said “320 ms”, 90 % sure; it was “more”. Brier score 1.72; 0 is best, 2 worst.",
    "Lookups: you said “n”, 70 % sure, and that is right. Brier score 0.10; 0 is best, 2 worst.",
    "Hottest line: you said line 2; line 3 cost most.",
  ]);
  await expect(cardOf(page)).toHaveCount(0);
  const kept = await predictionsKept(page);
  expect(kept).toMatchObject([
    { prediction: "hit-ratio", topic: "cache", answer: 0.75, actual: 0.6, unit: "%", attemptsBefore: 0 },
    { prediction: "makespan", answer: "320 ms", actual: "more", sure: 0.9, options: 3 },
    { prediction: "growth", answer: "n", actual: "n", sure: 0.7, options: 8 },
    { prediction: "hot-line", answer: 2, actual: 3, score: 0 },
  ]);
  expect(kept[0]?.score).toBeCloseTo(Math.log(1.25), 10);

  await bench.button("Run tests").click();
  await expect(outcomesOf(page)).toHaveText("");
  expect(await predictionsKept(page)).toHaveLength(4);
});

test("an answer that no run has met is there after a reload", async ({ bench, page }) => {
  await bench.open({}, { predict: true });
  await guessOf(page).fill("75");
  await page.reload();
  await expect(bench.button("Run tests")).toBeEnabled();
  await expect(guessOf(page)).toHaveValue("75");
  await bench.button("Run tests").click();
  await expect(outcomesOf(page)).toContainText("you said 75 %, it was 60 %");
});

test("an answer stands until a run measures it, and a pass ends the questions", async ({ bench, page }) => {
  await bench.open({}, { predict: true });
  await guessOf(page).fill("60");
  await bench.write("SYNTAX");
  await bench.run();
  await expect(outcomesOf(page)).toHaveText(
    "Hit ratio: this run didn’t measure it. Your answer stands for the next one.",
  );
  await expect(guessOf(page)).toHaveValue("60");
  await bench.write("right");
  await bench.run();
  await expect(outcomesOf(page)).toHaveText("Hit ratio: you said 60 %, it was 60 %: right on.");
  await expect(cardOf(page)).toHaveCount(0);
});

test("“Don’t ask again” is remembered, says where the switch is, and drops what was typed", async ({
  bench,
  page,
}) => {
  await bench.open({}, { predict: true });
  await guessOf(page).fill("60");
  await page.getByRole("button", { name: "Don’t ask again" }).click();
  await expect(cardOf(page)).toHaveCount(0);
  await expect(outcomesOf(page)).toHaveText(
    /No more predictions will be asked for. Settings has the switch./,
  );
  await bench.write("right");
  await bench.run();
  await expect(bench.verdict).toHaveText("Passed: 3 of 3 tests");
  expect(await predictionsKept(page)).toEqual([]);
  await page.reload();
  await expect(bench.button("Run tests")).toBeEnabled();
  await expect(cardOf(page)).toHaveCount(0);
});

test("everything by keyboard, and the focus is never lost", async ({ bench, page }) => {
  await page.addInitScript(() =>
    localStorage.setItem("hotpath.choices", JSON.stringify({ editor: "plain" })),
  );
  await bench.open({}, { predict: true });
  await guessOf(page).focus();
  await page.keyboard.type("50 %");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "more" })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "70 %" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "90 %" })).toBeChecked();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(bench.verdict).toHaveText("Passed: 3 of 3 tests");
  await expect(outcomesOf(page)).toContainText("off by a factor of 1.2.");
  await expect(outcomesOf(page)).toContainText("“more”, 90 % sure, and that is right");
  await expect(bench.verdict).toBeInViewport();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("predictions");
});

test("a word where a number should stand is said and skipped", async ({ bench, page }) => {
  await bench.open({}, { predict: true });
  await guessOf(page).fill("many");
  await expect(guessOf(page)).toHaveAccessibleDescription("Only a number of at least 0 counts.");
  await guessOf(page).press("Enter");
  await expect(bench.verdict).toHaveText("Passed: 3 of 3 tests");
  expect(await predictionsKept(page)).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ bench, page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await bench.open({}, { predict: true });
      if (width === 390) {
        await page.getByRole("tab", { name: "Code" }).click();
        await bench.button("Predict it").click();
        await expect(page.getByRole("tab", { name: "Results" })).toHaveAttribute("aria-selected", "true");
      }
      await guessOf(page).fill("many");
      await page.getByRole("radio", { name: "more" }).check();
      await page.evaluate(AXE);
      expect(await violations(page)).toEqual([]);
      await guessOf(page).fill("50");
      await bench.button("Predict and run").click();
      await expect(outcomesOf(page)).toContainText("Hit ratio");
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}
