import { expect, test } from "@playwright/test";
import { openSettled } from "./settled.ts";

test("the theme switch is kept, and holds from the first paint of the next page", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await page.getByRole("button", { name: "Switch to the dark theme" }).click();
  const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto("/exercises/", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(dark);
  await expect(page.getByRole("button", { name: "Switch to the light theme" })).toBeVisible();
});

test("the theme follows the system until one is chosen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/settings/");
  await expect(page.getByRole("radio", { name: "As the system" })).toBeChecked();
  const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.getByRole("radio", { name: "Light" }).check();
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
    .not.toBe(dark);
});

test("the first Tab reaches a link that skips to the text", async ({ page }) => {
  await page.goto("/levels/fundamentals/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the text" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("? lists the shortcuts unless shortcuts of one key are turned off", async ({ page }) => {
  await page.goto("/");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(page.getByRole("button", { name: /^Switch to the/ })).toBeVisible();
  await page.keyboard.press("?");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("link", { name: "settings" }).click();
  await page.getByRole("group", { name: "Shortcuts of one key" }).getByRole("radio", { name: "Off" }).check();
  await page.goto("/");
  await expect(page.getByRole("button", { name: /^Switch to the/ })).toBeVisible();
  await page.keyboard.press("?");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(dialog).toBeVisible();
});

for (const address of [
  "/",
  "/lessons/first-cache/",
  "/levels/fundamentals/",
  "/exercises/",
  "/labs/",
  "/labs/how-we-measure/",
  "/progress/",
  "/settings/",
]) {
  test(`every stop of the Tab key on ${address} can be seen`, async ({ page }) => {
    await openSettled(page, address);
    const seen = new Set<string>();
    for (let stop = 0; stop < 90; stop += 1) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, bottom, width } = element.getBoundingClientRect();
        const name = `${element.tagName} ${(element.getAttribute("aria-label") ?? element.textContent).slice(0, 40)}`;
        const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
        return { name, isOutlined, isOnScreen: bottom > 0 && top < innerHeight && width > 0 };
      });
      if (focus === undefined) break;
      seen.add(focus.name);
      expect(focus, focus.name).toMatchObject({ isOutlined: true, isOnScreen: true });
    }
    expect(seen.size).toBeGreaterThan(8);
  });
}
