import { expect, test, type Page } from "@playwright/test";
import type axe from "axe-core";
import { readFileSync } from "node:fs";
import { openSettled } from "../pages/settled.ts";
import { exerciseFile, WorkbenchPage } from "./workbench-page.ts";

const LIMIT = "worker-pool/limit";
const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

async function findProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { run } = Reflect.get(globalThis, "axe") as typeof axe;
    const { violations } = await run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  });
}

test("what was predicted of a real run is held against it, and /progress draws it", async ({ page }) => {
  const bench = new WorkbenchPage(page);
  await page.goto("/progress/");
  await expect(page.getByText("No prediction yet.")).toBeVisible();

  await bench.open(LIMIT);
  await bench.write(exerciseFile(LIMIT, "wrong/chunks.ts"));
  await page.getByRole("radio", { name: /^the best that/ }).check();
  await page.getByRole("radio", { name: "99 %" }).check();
  await page.getByRole("textbox", { name: "Your guess" }).fill("2");
  await bench.expectVerdict("Failed");
  const outcomes = page.getByRole("status", { name: "Predictions" });
  await expect(outcomes).toContainText(
    "you said “the best that two places allow in this order”, 99 % sure; it was “more: a place lies idle”",
  );
  await expect(outcomes).toContainText("Most in flight: you said 2, it was 2: right on.");

  await page.reload();
  await expect(bench.run).toBeEnabled();
  await expect(page.getByRole("form", { name: "Predictions" })).toHaveCount(0);

  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/progress/");
    const section = page.getByRole("region", { name: "Predictions" });
    await expect(section).toContainText("2 predictions so far.");
    await expect(section.getByRole("row", { name: /said 99 %.*right 0 of 1, 0 %/ })).toBeVisible();
    await expect(section.getByRole("img", { name: /^1 number on concurrency/ })).toBeVisible();
    await section.getByText("Every prediction").click();
    await expect(
      section.getByRole("row", { name: /the best that two places allow in this order, 99 % sure/ }),
    ).toBeVisible();
    expect(await findProblems(page)).toEqual([]);
  }
});

test("predictions turned off in the settings are not asked for", async ({ page }) => {
  await openSettled(page, "/settings/");
  await page.getByRole("group", { name: "Ask for predictions" }).getByRole("radio", { name: "Off" }).check();
  const bench = new WorkbenchPage(page);
  await bench.open(LIMIT);
  await expect(page.getByRole("form", { name: "Predictions" })).toHaveCount(0);
  await openSettled(page, "/settings/");
  const choice = page.getByRole("group", { name: "Ask for predictions" });
  await expect(choice.getByRole("radio", { name: "Off" })).toBeChecked();
  await choice.getByRole("radio", { name: "On" }).check();
  await bench.open(LIMIT);
  await expect(page.getByRole("form", { name: "Predictions" })).toBeVisible();
});
