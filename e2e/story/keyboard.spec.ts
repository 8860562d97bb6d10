import { expect, test, type Page } from "@playwright/test";
import { exerciseFile } from "./workbench-page.ts";

/** Presses Tab until the focus is on an element of this role and name, as someone without a mouse does. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator("*:focus");
    if ((await focused.count()) === 0) continue;
    const isThere = await page.getByRole(role as "link", { name }).evaluateAll((found) => {
      return found.some((element) => element === document.activeElement);
    });
    if (isThere) return;
  }
  throw new Error(`Tab never came to the ${role} ${String(name)}`);
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null) return "none";
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(activeElement);
    return outlineStyle !== "none" && outlineWidth !== "0px" ? "outline" : boxShadow;
  });
  expect(outline).not.toBe("none");
}

test("the whole story by keyboard alone", async ({ page }) => {
  test.slow();
  await page.goto("/");
  await tabTo(page, "link", /start with the .*quick start/i);
  await expectVisibleFocus(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/quick-start/);

  await page.goto("/lessons/first-cache");
  await page.waitForLoadState("networkidle");
  await tabTo(page, "link", /a cache that keeps its promises/i);
  await expectVisibleFocus(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/exercises\/cache\/simple-cache/);
  await expect(page.getByRole("button", { name: "Run tests" })).toBeEnabled();

  await tabTo(page, "textbox", /^Solution$/);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(exerciseFile("cache/simple-cache", "solution.ts"));
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("status", { name: "Verdict" })).toHaveText(/^Passed/, { timeout: 20_000 });

  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Solution" })).not.toBeFocused();
  await tabTo(page, "link", /^next/i);
  await expectVisibleFocus(page);

  await page.goto("/progress");
  await page.waitForLoadState("networkidle");
  await tabTo(page, "button", /^export backup$/i);
  await expectVisibleFocus(page);
});
