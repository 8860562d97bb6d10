import { expect, test, type Page } from "@playwright/test";
import type axe from "axe-core";
import { readFileSync } from "node:fs";
import { crawl } from "./crawl.ts";
import { openSettled } from "./settled.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe finds on the page as it stands, one line a problem. */
async function findProblems(page: Page): Promise<readonly string[]> {
  // Evaluated by the browser itself: the page's own policy would refuse a script element.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { run } = Reflect.get(globalThis, "axe") as typeof axe;
    const { violations } = await run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  });
}

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing on any page in the ${theme} theme`, async ({ page, request }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const addresses = await crawl(request);
    expect(addresses.length).toBeGreaterThan(12);
    for (const address of addresses) {
      await openSettled(page, address);
      expect.soft(await findProblems(page), address).toEqual([]);
    }
  });

  test(`axe finds nothing in the dialogs in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openSettled(page, "/lessons/first-cache/");
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    expect.soft(await findProblems(page), "shortcuts").toEqual([]);
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: /^Enlarge/ })
      .first()
      .click();
    expect.soft(await findProblems(page), "diagram").toEqual([]);
    await page.keyboard.press("Escape");
    const choices = page.locator("hp-check[data-kind=choice]").first().getByRole("button");
    for (const choice of await choices.all()) await choice.click();
    expect.soft(await findProblems(page), "answered check").toEqual([]);
  });
}
