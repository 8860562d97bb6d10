import { expect, test } from "./fixture/test.ts";

test("hints come one by one, each is logged, and none hides the task for good", async ({ bench, page }) => {
  await bench.open();
  await bench.button("Hints").click();
  await expect(page.getByText("Which structure remembers the order of insertion?")).toBeVisible();
  await expect(page.getByText("does.")).toHaveCount(0);
  await bench.button("Show the next one").click();
  await bench.button("Show the next one").click();
  await expect(page.getByText("That was the last.")).toBeVisible();
  expect(await page.evaluate(() => window.bench.facts)).toEqual(
    [1, 2, 3].map((hint) => ({ kind: "hint-opened", exercise: "cache/sample", hint })),
  );
  await bench.button("Back to the task").click();
  await expect(page.getByRole("heading", { name: "What is judged" })).toBeVisible();
});

test("the solution is never locked, says when it was not solved yet, and is not the textbox Solution", async ({
  bench,
  page,
}) => {
  await bench.open();
  await bench.button("Solution").click();
  await expect(page.getByText(/You haven’t passed yet/)).toBeVisible();
  await expect(bench.editor).toHaveCount(1);
  await expect(page.getByRole("textbox", { name: "Reference" })).toBeVisible();
  await bench.button("Solution").click();
  await bench.button("Solution").click();
  expect((await page.evaluate(() => window.bench.facts)).map((fact) => fact.kind)).toEqual([
    "solution-opened",
  ]);
});

test("history lists attempts and kept texts, compares any two, and brings any back", async ({
  bench,
  page,
}) => {
  await bench.open();
  await bench.waitForMonaco();
  for (const [text, verdict] of [
    ["const a = 1; // FAIL", /^Failed/],
    ["const a = 2;", /^Passed/],
  ] as const) {
    await bench.write(text);
    await bench.run();
    await expect(bench.verdict).toHaveText(verdict);
  }
  await bench.button("History").click();
  const entries = page.getByRole("list", { name: "Attempts and kept versions" }).getByRole("listitem");
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText("Passed: 3 of 3 tests");

  await page.getByLabel("Compare").selectOption({ index: 2 });
  await page.getByLabel("with").selectOption({ index: 1 });
  const difference = page.getByRole("region", { name: "first and second" });
  await expect(difference).toContainText("const a = 1; // FAIL");
  await expect(difference).toContainText("const a = 2;");

  await entries.last().getByRole("button", { name: "Bring back" }).click();
  await expect.poll(() => bench.text()).toBe("const a = 1; // FAIL");
  await bench.button("Undo").click();
  await expect.poll(() => bench.text()).toBe("const a = 2;");
});
