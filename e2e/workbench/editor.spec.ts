import { expect, test } from "./fixture/test.ts";

test("before any script the starter can be read and typed into, and what was typed outlives hydration and Monaco", async ({
  bench,
  page,
}) => {
  await bench.open({}, { late: true });
  await expect(bench.editor).toHaveValue(/not implemented/);
  await bench.editor.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("// typed early");
  await bench.hydrate();
  await expect(bench.button("Run tests")).toBeEnabled();
  await bench.waitForMonaco();
  expect(await bench.text()).toBe("// typed early");
  // The focus and the caret went along.
  await page.keyboard.type(" and late");
  await expect.poll(() => bench.text()).toBe("// typed early and late");
});

test("there is one textbox of the solution's name, in either editor", async ({ bench }) => {
  await bench.open();
  await expect(bench.editor).toHaveCount(1);
  await bench.waitForMonaco();
  await expect(bench.editor).toHaveCount(1);
  await expect(bench.editor).toHaveAccessibleDescription(/Esc, then Tab leaves the editor/);
});

test("filling the textbox as assistive technology does replaces the text", async ({ bench }) => {
  await bench.open();
  await bench.waitForMonaco();
  await bench.editor.fill("export const filled = 1;");
  await expect.poll(() => bench.text()).toBe("export const filled = 1;");
});

test("Tab indents; after Escape it leaves, forwards and backwards", async ({ bench, page }) => {
  await bench.open();
  await bench.waitForMonaco();
  await bench.write("x");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await expect.poll(() => bench.text()).toBe("  x");

  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(bench.editor).not.toBeFocused();

  await bench.editor.focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  await expect(bench.editor).not.toBeFocused();
  await bench.editor.focus();
  await page.keyboard.press("Tab");
  await expect(bench.editor).toBeFocused();
});

test("TypeScript complains in the editor, and knows what the suite expects of the solution", async ({
  bench,
  page,
}) => {
  await bench.open();
  await bench.waitForMonaco();
  await bench.write("export const count: number = 'many';\n");
  await expect(page.locator("#file-solution .squiggly-error")).toHaveCount(1, { timeout: 20_000 });

  await bench.write("export function createCache<T>(limit: number) {\n  return new Map<string, T>();\n}\n");
  await expect(page.locator("#file-solution .squiggly-error")).toHaveCount(0, { timeout: 20_000 });
  await page.getByRole("tab", { name: "suite.ts" }).click();
  await page.locator("#file-suite .view-line").first().waitFor();
  const line = page.locator("#file-suite .view-line").filter({ hasText: "createCache<number>(1)" });
  const word = line.locator("span > span").filter({ hasText: "createCache" });
  await word.hover({ timeout: 20_000 });
  await expect(
    page.locator(".monaco-hover").getByText(/createCache<number>\(limit: number\): Map<string, number>/),
  ).toBeVisible({
    timeout: 20_000,
  });
  // "vitest" and "./solution" are known, so nothing in the suite is underlined.
  await expect(page.locator("#file-suite .squiggly-error")).toHaveCount(0);
});

test("the suite can be read and not typed into", async ({ bench, page }) => {
  await bench.open();
  await bench.waitForMonaco();
  await page.getByRole("tab", { name: "suite.ts" }).click();
  const suite = page.getByRole("textbox", { name: "Suite" });
  await suite.focus();
  await page.keyboard.type("zzz");
  await expect(page.locator("#file-suite")).not.toContainText("zzz");
});

test("the editor follows the theme while it is open", async ({ bench, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await bench.open();
  await bench.waitForMonaco();
  const background = () =>
    page
      .locator("#file-solution .monaco-editor-background")
      .first()
      .evaluate((part) => getComputedStyle(part).backgroundColor);
  await expect.poll(background).toBe("rgb(255, 255, 255)");
  await page.evaluate(() => (document.documentElement.dataset["theme"] = "dark"));
  await expect.poll(background).toBe("rgb(26, 35, 43)");
});

test("who chose the plain text area never loads Monaco", async ({ bench, page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() =>
    localStorage.setItem("hotpath.choices", JSON.stringify({ editor: "plain" })),
  );
  await bench.open();
  await page.waitForTimeout(2_500);
  expect(requests.filter((url) => /(monaco|worker).*\.js/i.test(url))).toEqual([]);
  await bench.write("FAIL");
  await bench.run();
  await expect(bench.verdict).toHaveText("Failed: 1 of 3 tests");
});

test("when Monaco can't be loaded the text area stays, says so, and works", async ({ bench, page }) => {
  await page.route(/monaco.*\.js/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "throw new Error()" }),
  );
  await bench.open();
  await expect(page.getByText(/The full editor could not be loaded/)).toBeVisible({ timeout: 30_000 });
  await bench.write("anything");
  await bench.run();
  await expect(bench.verdict).toHaveText("Passed: 3 of 3 tests");
});
