import { expect, test, type Page } from "@playwright/test";

const LESSON = "/lessons/first-cache/";

/** The page's elements are alive and the log has answered: the lesson's end says so. */
async function openLesson(page: Page): Promise<void> {
  await page.goto(LESSON);
  await expect(page.locator("hp-lesson")).toContainText(/open|answered|Finished/);
}

test("a check answers at once, explains each wrong choice, and is remembered", async ({ page }) => {
  await openLesson(page);
  const check = page.locator("hp-check[data-kind=choice]").first();
  const verdict = check.getByRole("status");
  const choices = check.getByRole("button");
  const explanations = new Set<string>();
  for (const choice of await choices.all()) {
    await choice.click();
    await expect(choice).toHaveAttribute("aria-pressed", "true");
    explanations.add(await verdict.innerText());
  }
  expect(explanations.size).toBe(await choices.count());

  await page.reload();
  await expect(check).toContainText("right");
  await expect(check.locator("[data-result=right]")).toHaveCount(1);
  await expect(verdict).toBeEmpty();
  await check.getByRole("button", { name: "Why?" }).click();
  await expect(verdict).toContainText("is right");
});

test("a number is understood as people type it, and a near miss is told why", async ({ page }) => {
  await openLesson(page);
  const check = page.locator("hp-check[data-kind=number]").first();
  const field = check.getByRole("textbox");
  await field.fill("90");
  await field.press("Enter");
  await expect(check.getByRole("status")).toContainText("Not yet.");
  await field.fill("90,9 %");
  await check.getByRole("button", { name: "Check" }).click();
  await expect(check.getByRole("status")).toContainText("is right");
});

test("a lesson whose checks are answered is finished at its end, and marked wherever it is listed", async ({
  page,
}) => {
  await openLesson(page);
  await page.getByRole("button", { name: "Mark as finished" }).click();
  await expect(page.locator("hp-lesson")).toContainText("Finished");
  await page.goto("/levels/fundamentals/");
  await expect(page.locator("[data-mark-lesson=first-cache]")).toHaveAttribute("data-standing", "done");
  await page.goto("/");
  await expect(page.locator("hp-marks").first()).toContainText(/1 of \d+ lessons/);
  await expect(page.getByRole("link", { name: /^Continue/ })).toBeVisible();
});

test("a lesson left in the middle is where “Continue” leads", async ({ page }) => {
  await openLesson(page);
  await page.goto("/");
  await page.getByRole("link", { name: /^Continue: / }).click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
});

test("all listings follow one language, by arrow keys too, from the first paint of the next page", async ({
  page,
}) => {
  await openLesson(page);
  await page.getByRole("tab", { name: "TypeScript" }).first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Go" }).first()).toBeFocused();
  await expect(page.getByRole("tabpanel").first()).toContainText("package main");

  await page.goto("/lessons/first-profile/", { waitUntil: "commit" });
  await expect(page.locator("[role=tabpanel][data-language=go]").first()).toBeVisible();
  await expect(page.locator("[role=tabpanel][data-language=ts]").first()).toBeHidden();
});

test("switching the language keeps the tab where it is", async ({ page }) => {
  await openLesson(page);
  const tab = page.getByRole("tab", { name: "Go" }).first();
  await tab.scrollIntoViewIfNeeded();
  const before = await tab.boundingBox();
  await tab.click();
  const after = await tab.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test("a diagram opens larger in a dialog that Esc closes, and the focus comes back", async ({ page }) => {
  await openLesson(page);
  const enlarge = page.getByRole("button", { name: /^Enlarge/ }).first();
  await enlarge.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /enlarged$/ });
  await expect(dialog.getByRole("img")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(enlarge).toBeFocused();
  await expect(page.locator("hp-diagram figure").first().getByRole("img")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every listing, every answer and every explanation can be read", async ({ page }) => {
    await page.goto(LESSON);
    for (const language of ["ts", "go", "node"]) {
      await expect(
        page.locator(`hp-listing [data-language=${language}]:not([role=tab])`).first(),
      ).toBeVisible();
    }
    const answers = page.locator("hp-check details").first();
    await answers.locator("summary").click();
    await expect(answers).toContainText("is right");
    await expect(page.locator("hp-check form").first()).toBeHidden();
  });
});
