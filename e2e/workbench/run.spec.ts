import { expect, test } from "./fixture/test.ts";

test("a failed run says which test, expected and received, and where", async ({ bench, page }) => {
  await bench.open();
  await bench.waitForMonaco();
  await bench.write(`FAIL\n${"\n".repeat(12)}`);
  await bench.run();
  await expect(bench.verdict).toHaveText("Failed: 1 of 3 tests");
  await expect(
    bench.tests.getByRole("listitem").filter({ hasText: "drops the oldest" }).first(),
  ).toContainText("failed");
  await expect(bench.tests.getByRole("region", { name: "expected and received" })).toContainText(
    "received: ",
  );

  await page.getByRole("link", { name: "line 9, column 3" }).click();
  await expect(bench.editor).toBeFocused();
  await page.keyboard.type("here");
  await expect.poll(async () => (await bench.text()).split("\n")[8]).toBe("here");

  await page.getByRole("link", { name: "suite, line 24, column 5" }).click();
  await expect(page.getByRole("tab", { name: "suite.ts" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("textbox", { name: "Suite" })).toBeFocused();
});

test("a pass shows its evidence, what comes next, and stays", async ({ bench, page }) => {
  await bench.open();
  await bench.write("right");
  await bench.button("Run tests").click();
  await expect(bench.verdict).toHaveText("Passed: 3 of 3 tests");
  await expect(page.getByText("Hit ratio")).toBeVisible();
  await expect(page.getByText("60 %")).toBeVisible();
  await expect(page.getByRole("link", { name: "Next exercise: Stopwatch" })).toBeVisible();
  await expect(page.getByRole("img", { name: /Two workers: 5 spans on 2 lanes/ })).toBeVisible();
  await page.getByText("As a table").first().click();
  await expect(page.getByRole("table").first()).toContainText("misses");

  await bench.write("FAIL");
  await expect(page.getByText("The code has changed since this run.")).toBeVisible();
  await bench.run();
  await expect(bench.verdict).toHaveText("Failed: 1 of 3 tests");
  await expect(page.getByText(/^Passed \d+ \w+ 20\d\d$/)).toBeVisible();
});

test("what does not compile shows its place and nothing else", async ({ bench, page }) => {
  await bench.open();
  await bench.waitForMonaco();
  await bench.write("one\ntwo SYNTAX");
  await bench.run();
  await expect(bench.verdict).toHaveText("Did not compile: line 2, column 5: Unexpected token");
  await expect(bench.tests).toHaveCount(0);
  await page.getByRole("link", { name: "Go to line 2, column 5" }).click();
  await page.keyboard.type("!");
  await expect.poll(() => bench.text()).toBe("one\ntwo !SYNTAX");
});

test("Stop ends a run that would not end", async ({ bench }) => {
  await bench.open();
  await bench.write("LOOP");
  await expect(bench.button("Stop")).toBeDisabled();
  await bench.run();
  await expect(bench.verdict).toHaveText("Running …");
  await expect(bench.tests.getByRole("listitem").first()).toContainText("running");
  await bench.button("Stop").click();
  await expect(bench.verdict).toHaveText(/^Stopped in/);
  await expect(bench.button("Stop")).toBeFocused();
});

test("running again while a run goes on ends it, and its late result is not shown", async ({
  bench,
  page,
}) => {
  await bench.open();
  await bench.write("LOOP");
  await bench.run();
  await bench.write("right");
  await bench.run();
  await expect(bench.verdict).toHaveText("Passed: 3 of 3 tests");
  const facts = await page.evaluate(() => window.bench.facts);
  expect(facts.map((fact) => fact.kind === "attempt-graded" && fact.verdict)).toEqual(["passed"]);
});

test("the draft is saved and the run noted before it starts; both before the verdict", async ({
  bench,
  page,
}) => {
  await bench.open({ runDelay: 4_000 }); // time to look at what happens meanwhile, on a busy machine too
  await bench.write("kept");
  await bench.run();
  await expect(bench.verdict).toHaveText("Running …");
  expect(await page.evaluate(() => [window.bench.saved, window.bench.runNotes])).toEqual([
    ["kept"],
    ["begin"],
  ]);
  await expect(bench.verdict).toHaveText(/^Passed/, { timeout: 15_000 });
  expect(await page.evaluate(() => window.bench.runNotes)).toEqual(["begin", "end"]);
  const [fact] = await page.evaluate(() => window.bench.facts);
  expect(fact).toMatchObject({
    kind: "attempt-graded",
    exercise: "cache/sample",
    verdict: "passed",
    summary: "Passed: 3 of 3 tests",
    passed: true,
    testsPassed: 3,
    testsTotal: 3,
    source: "kept",
    figures: [
      { label: "Hit ratio", value: 0.6, unit: "%" },
      { label: "Backend calls", value: 4, unit: "" },
      { label: "Makespan", value: 400, unit: "ms" },
    ],
  });
});

test("a submission of more than 256 kB is refused with a sentence", async ({ bench, page }) => {
  await page.addInitScript(() =>
    localStorage.setItem("hotpath.choices", JSON.stringify({ editor: "plain" })),
  );
  await bench.open();
  await bench.editor.fill("x".repeat(256 * 1024 + 1));
  await bench.run();
  await expect(bench.verdict).toHaveText("Too large to run");
  await expect(page.getByText(/This submission has 257 kB; at most 256 kB are judged/)).toBeVisible();
  expect(await page.evaluate(() => window.bench.facts)).toEqual([]);
});
