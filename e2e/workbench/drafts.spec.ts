import { expect, test } from "./fixture/test.ts";

test("an earlier draft comes back, and Monaco never shows the starter first", async ({ bench }) => {
  await bench.open({ draft: "// from before", loadDelay: 50 });
  await bench.waitForMonaco();
  expect(await bench.text()).toBe("// from before");
});

test("what was typed while the draft was on its way stays, and both texts are kept", async ({
  bench,
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem("hotpath.choices", JSON.stringify({ editor: "plain" })),
  );
  await bench.open({ draft: "// from before", loadDelay: 1_500 }, { late: true });
  await bench.hydrate();
  await bench.write("// typed meanwhile");
  await expect(page.getByText(/A text from before was found/)).toBeVisible();
  expect(await bench.text()).toBe("// typed meanwhile");
  expect(await page.evaluate(() => window.bench.versions[0]?.text)).toBe("// from before");

  await bench.button("Take the other").click();
  expect(await bench.text()).toBe("// from before");
  expect(await page.evaluate(() => window.bench.versions[0]?.text)).toBe("// typed meanwhile");
  await expect(page.getByText(/A text from before was found/)).toHaveCount(0);
});

test("Reset asks nothing, keeps the text as a version, and can be undone", async ({ bench, page }) => {
  await bench.open();
  await bench.waitForMonaco();
  await bench.write("// mine");
  await bench.button("Reset").click();
  await expect.poll(() => bench.text()).toContain("not implemented");
  expect(await page.evaluate(() => window.bench.versions[0])).toMatchObject({
    text: "// mine",
    reason: "reset",
  });
  await bench.button("Undo").click();
  await expect.poll(() => bench.text()).toBe("// mine");
  await expect(bench.button("Undo")).toHaveCount(0);
});

test("another tab's text is offered, and whichever is taken the other is kept", async ({ bench, page }) => {
  await bench.open();
  await bench.waitForMonaco();
  await bench.write("// here");
  await page.evaluate(() => window.bench.saveFromOtherTab("// there"));
  await expect(page.getByText(/Another tab has saved a different text/)).toBeVisible();
  expect(await bench.text()).toBe("// here");
  await bench.button("Take the other").click();
  await expect.poll(() => bench.text()).toBe("// there");
  expect(await page.evaluate(() => window.bench.versions[0])).toMatchObject({
    text: "// here",
    reason: "other-tab",
  });

  await page.evaluate(() => window.bench.saveFromOtherTab("// there again"));
  await bench.button("Keep what is here").click();
  await expect.poll(() => bench.text()).toBe("// there");
  expect(await page.evaluate(() => window.bench.versions[0]?.text)).toBe("// there again");
});

test("a run that never ended is spoken of once", async ({ bench, page }) => {
  await bench.open({ unfinishedAt: Date.UTC(2026, 4, 12, 12, 2) });
  await expect(page.getByText(/The run of .*2026.* never ended/)).toBeVisible();
  await bench.button("Understood").click();
  await expect(page.getByText(/never ended/)).toHaveCount(0);
  expect(await page.evaluate(() => window.bench.runNotes)).toEqual(["dismiss"]);
});

test("the line under the editor says when nothing is saved, and why", async ({ bench, page }) => {
  await bench.open();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.evaluate(() =>
    window.bench.setSaving({ kind: "not saved", why: "the disk is full", canExport: true }),
  );
  await expect(page.getByText("NOT saved: the disk is full")).toBeVisible();
});

test("leaving in the middle of a run ends its note, so the next visit is not told of a crash", async ({
  bench,
  page,
}) => {
  await bench.open();
  await bench.write("LOOP");
  await bench.run();
  await expect(bench.verdict).toHaveText("Running …");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  expect(await page.evaluate(() => window.bench.runNotes)).toEqual(["begin", "end"]);
});
