import { expect, type Page } from "@playwright/test";
import { backupText, eventOf } from "#storage/testing/backup-files.ts";
import { test } from "./fixture/test.ts";

const draft = (page: Page) =>
  page.evaluate(async () => {
    const { storage, exercise } = window.storageFixture;
    return (await storage.drafts.load(exercise))?.text;
  });
const events = (page: Page) =>
  page.evaluate(async () => (await window.storageFixture.storage.log.state()).events);

test("a second tab shows the pass without a reload", async ({ storagePage: page, context, site }) => {
  const second = await context.newPage();
  await second.goto(site.url);
  const seen = second.evaluate(async () => {
    const { storage, exercise } = window.storageFixture;
    await storage.log.state();
    await new Promise<void>((resolve) => storage.log.subscribe(resolve));
    return (await storage.log.state()).exercises[exercise]?.attempts;
  });
  await page.waitForTimeout(200);
  await page.evaluate(() => {
    const { storage, attempt } = window.storageFixture;
    return storage.log.append(attempt("passes", true));
  });
  expect(await seen).toBe(1);
});

for (const leave of ["closed", "reloaded", "left for another page"] as const) {
  test(`what was typed last is there after the tab is ${leave} in the same moment`, async ({
    storagePage: page,
    context,
    site,
  }) => {
    await page.evaluate(() => window.storageFixture.storage.log.state());
    for (let n = 1; n <= 5; n += 1) {
      const target = leave === "closed" ? await context.newPage() : page;
      if (leave === "closed") await target.goto(site.url);
      await target.evaluate(async (text) => {
        const { storage, exercise } = window.storageFixture;
        await storage.drafts.load(exercise);
        const saver = storage.draftSaver(exercise);
        saver.edit(text);
      }, `typed ${n}`);
      if (leave === "closed") await target.close({ runBeforeUnload: false });
      else if (leave === "reloaded") await target.reload();
      else {
        await target.goto("about:blank");
        await target.goto(site.url);
      }
      expect(await draft(page)).toBe(`typed ${n}`);
    }
  });
}

test("two tabs that type on one draft: the later text is the draft, the other is kept", async ({
  storagePage: page,
  context,
  site,
}) => {
  const second = await context.newPage();
  await second.goto(site.url);
  await Promise.all([draft(page), draft(second)]);
  const type = (tab: Page, text: string) =>
    tab.evaluate(async (value) => {
      const { storage, exercise } = window.storageFixture;
      await storage.drafts.save(exercise, value);
    }, text);
  await type(page, "from the first");
  await type(second, "from the second");
  expect(await draft(page)).toBe("from the second");
  const versions = await page.evaluate(() => {
    const { storage, exercise } = window.storageFixture;
    return storage.drafts.versions(exercise);
  });
  expect(versions).toMatchObject([{ text: "from the first", reason: "other-tab" }]);
});

test("a backup is read in a worker, previewed, applied, undone, and a bad one refused", async ({
  storagePage: page,
}) => {
  const records = Array.from({ length: 3000 }, (_, n) => ({ event: eventOf(n) }));
  const outcome = await page.evaluate(async (text) => {
    const { backup, log } = window.storageFixture.storage;
    const preview = await backup.preview(new Blob([text]));
    if (!preview.ok) return preview.error;
    const before = (await log.state()).events;
    const receipt = await preview.value.apply();
    const after = (await log.state()).events;
    const undo = await backup.undo();
    const bad = await backup.preview(new Blob([text.slice(0, -100)]));
    return {
      summary: preview.value.summary,
      before,
      receipt,
      after,
      undo,
      undone: (await log.state()).events,
      bad,
    };
  }, backupText(records));
  expect(outcome).toMatchObject({
    summary: "3,000 new entries (3,000 lessons opened), nothing is removed.",
    before: 0,
    receipt: { ok: true, value: { addedEvents: 3000, stored: true } },
    after: 3000,
    undo: { ok: true, value: 3000 },
    undone: 0,
    bad: {
      ok: false,
      error: { line: 3000, message: "The file ends after 2999 of its 3000 records: it was cut off." },
    },
  });
});

test("an export from one browser is an import to another", async ({ storagePage: page, browser, site }) => {
  const text = await page.evaluate(async () => {
    const { storage, attempt, exercise } = window.storageFixture;
    await storage.log.append(attempt("first"));
    await storage.log.append(attempt("second", true));
    await storage.drafts.save(exercise, "the draft");
    return (await storage.backup.export()).blob.text();
  });
  const other = await (await browser.newContext()).newPage();
  await other.goto(site.url);
  await other.evaluate(async (file) => {
    const preview = await window.storageFixture.storage.backup.preview(new Blob([file]));
    if (preview.ok) await preview.value.apply();
  }, text);
  expect([await events(other), await draft(other)]).toEqual([2, "the draft"]);
  await other.context().close();
});

test("a run that took the page down is spoken of on the next visit, one in another tab isn't", async ({
  storagePage: page,
  context,
  site,
}) => {
  const unfinished = (tab: Page) =>
    tab.evaluate(async () => {
      const { storage, exercise } = window.storageFixture;
      return (await storage.runs.unfinished(exercise)) !== undefined;
    });
  await page.evaluate(() => window.storageFixture.storage.runs.begin(window.storageFixture.exercise));
  const second = await context.newPage();
  await second.goto(site.url);
  expect(await unfinished(second)).toBe(false);
  await page.reload();
  await expect.poll(() => unfinished(second)).toBe(true);
  await second.evaluate(() => window.storageFixture.storage.runs.dismiss(window.storageFixture.exercise));
  expect(await unfinished(page)).toBe(false);
});
