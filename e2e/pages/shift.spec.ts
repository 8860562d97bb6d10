import { expect, test, type Page } from "@playwright/test";
import { crawl } from "./crawl.ts";
import { openSettled } from "./settled.ts";

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** The cumulative layout shift of a page so far, by the browser's own measure. */
async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          // Entries of this type have a value; TypeScript's DOM types lack them.
          for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) sum += entry.value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

for (const width of [1440, 390]) {
  test(`nothing moves on any page, ${width} px wide`, async ({ page, request }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    for (const address of await crawl(request)) {
      await openSettled(page, address);
      expect.soft(Number((await shiftOf(page)).toFixed(3)), address).toBe(0);
    }
  });
}

test("nothing moves when the log answers with much that is done", async ({ page }) => {
  await openSettled(page, "/lessons/first-cache/");
  const check = page.locator("hp-check[data-kind=choice]").first();
  for (const choice of await check.getByRole("button").all()) await choice.click();
  await page.getByRole("button", { name: "Mark as finished" }).click();
  await expect(page.locator("hp-lesson")).toContainText("Finished");
  for (const address of [
    "/lessons/first-cache/",
    "/",
    "/levels/fundamentals/",
    "/exercises/",
    "/progress/",
  ]) {
    await openSettled(page, address);
    expect.soft(Number((await shiftOf(page)).toFixed(3)), address).toBe(0);
  }
});

test("nothing moves when the fonts come late, and no page is wider than its window", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of await crawl(request)) {
    await page.goto(address);
    await page.waitForTimeout(900);
    expect.soft(Number((await shiftOf(page)).toFixed(3)), address).toBe(0);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${address} overflows`).toBeLessThanOrEqual(0);
  }
});
