import { expect } from "@playwright/test";
import { test } from "./fixture/test.ts";

/** The faults that a page can play; the list is checked against what the page has. */
const FAULTS = [
  "no indexedDB",
  "open throws SecurityError",
  "UnknownError once, then fine",
  "UnknownError for ever",
  "open never answers",
  "blocked by an old tab",
  "queued behind a blocked open",
  "newer schema on disk",
  "throw in an upgrade",
  "quota at a draft",
] as const;

test("the page plays these faults and no others", async ({ storagePage: page }) => {
  expect(await page.evaluate(() => window.storageFixture.scenarios)).toEqual(FAULTS);
});

for (const fault of FAULTS) {
  test(fault, async ({ storagePage: page }) => {
    expect(await page.evaluate((name) => window.storageFixture.runScenario(name), fault)).toEqual([]);
  });
}

test("a disk that is really full: said, kept in memory, exported, and saved when there is room", async ({
  storagePage: page,
  context,
  site,
}) => {
  const cdp = await context.newCDPSession(page);
  const origin = new URL(site.url).origin;
  // Before the first use: Chromium remembers for a while how much room there was.
  await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 400_000 });
  await page.evaluate(() => window.storageFixture.storage.log.state());
  const full = await page.evaluate(async () => {
    const { storage, exercise, attempt } = window.storageFixture;
    const text = "x".repeat(2_000_000);
    await storage.drafts.save(exercise, text);
    await storage.log.append(attempt(text, true));
    const state = await storage.log.state();
    const file = await (await storage.backup.export()).blob.text();
    return {
      status: storage.status.get(),
      passed: state.exercises[exercise]?.passedAt !== undefined,
      draft: (await storage.drafts.load(exercise))?.text === text,
      exported: file.split(text).length - 1,
    };
  });
  expect(full).toMatchObject({ passed: true, draft: true, exported: 2 });
  expect(full.status).toMatchObject({ kind: "not saved" });
  expect(full.status.kind === "not saved" && full.status.why).toMatch(/storage is full/);

  await cdp.send("Storage.overrideQuotaForOrigin", { origin });
  const after = await page.evaluate(async () => {
    const { storage, exercise, attempt } = window.storageFixture;
    await storage.log.append(attempt("small"));
    await storage.drafts.save(exercise, "small");
    return storage.status.get();
  });
  expect(after).toEqual({ kind: "saved" });
  await page.reload();
  expect(await page.evaluate(async () => (await window.storageFixture.storage.log.state()).events)).toBe(2);
});

test("site data cleared while the page is open: said, and what follows is saved", async ({
  storagePage: page,
  context,
  site,
}) => {
  await page.evaluate(async () => {
    const { storage, attempt } = window.storageFixture;
    for (let n = 0; n < 5; n += 1) await storage.log.append(attempt(`${n}`));
  });
  const cdp = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await cdp.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  const after = await page.evaluate(async () => {
    const { storage, attempt } = window.storageFixture;
    await storage.log.append(attempt("afterwards"));
    for (let n = 0; n < 200 && storage.integrity.loss() === undefined; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { status: storage.status.get(), loss: storage.integrity.loss()?.message };
  });
  expect(after.status).toEqual({ kind: "saved" });
  expect(after.loss).toMatch(/5 of the 5 entries .* are missing/);
});
