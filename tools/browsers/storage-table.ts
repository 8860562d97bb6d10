import { serveFixture } from "../../e2e/storage/fixture/serve-fixture.ts";
import { backupText, eventOf } from "../../src/storage/testing/backup-files.ts";
import type { Browser } from "./browser.ts";
import type { Checked } from "./sandbox-table.ts";

/** The body of a function in the page that plays one fault, and gives what was not as it must be. */
const PLAY = "return window.storageFixture.runScenario(argument)";

/** Appends an event and saves a draft; gives what the screen says then. */
const SAVE = `
  const { storage, exercise, attempt } = window.storageFixture;
  await storage.log.append(attempt("passes", true));
  await storage.drafts.save(exercise, "a draft");
  return storage.status.get().kind;`;

/** What a page finds that is opened afterwards. */
const FIND = `
  const { storage, exercise } = window.storageFixture;
  const state = await storage.log.state();
  return [state.events, (await storage.drafts.load(exercise))?.text, storage.integrity.loss() ?? null];`;

/** Reads a backup in the worker, imports it and takes it back; gives how many events there were at each step. */
const IMPORT = `
  const { log, backup } = window.storageFixture.storage;
  const events = async () => (await log.state()).events;
  const seen = [await events()];
  const preview = await backup.preview(new Blob([argument]));
  if (!preview.ok) return preview.error.message;
  await preview.value.apply();
  seen.push(await events());
  await backup.undo();
  return [...seen, await events()];`;

/**
 * In `browser`: every fault of storage that one page can bring about, a visit after a visit, and an import through
 * the worker. Prints a line for each.
 * @param rowsWith a part of the names to try; "" for all
 */
export async function checkStorage(browser: Browser, rowsWith: string): Promise<Checked> {
  const site = await serveFixture();
  const checked: Checked = { passed: 0, complaints: [] };
  const check = async (row: string, find: () => Promise<readonly string[]>) => {
    const name = `storage: ${row}`;
    if (!name.includes(rowsWith)) return;
    const complaints = await find();
    console.log(`  ${complaints.length === 0 ? "ok " : "BAD"} ${name}`);
    if (complaints.length === 0) checked.passed += 1;
    else checked.complaints.push(`${name}: ${complaints.join("; ")}`);
  };
  try {
    await browser.open(site.url);
    // Our own page gives the names of its own rows.
    const names = (await browser.evaluate("return window.storageFixture.scenarios")) as readonly string[];
    for (const row of names) {
      await check(row, async () => (await browser.evaluate(PLAY, row)) as readonly string[]);
    }
    await check("saved, and there on the next visit", async () => {
      await browser.open(site.url);
      const said = await browser.evaluate(SAVE);
      await browser.open(site.url);
      return differences([said, await browser.evaluate(FIND)], ["saved", [1, "a draft", null]]);
    });
    await check("a backup imported and taken back", async () => {
      const records = Array.from({ length: 500 }, (_, n) => ({ event: eventOf(n) }));
      return differences(await browser.evaluate(IMPORT, backupText(records)), [1, 501, 1]);
    });
  } finally {
    await site.close();
  }
  return checked;
}

function differences(found: unknown, expected: unknown): readonly string[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  return a === b ? [] : [`${a} instead of ${b}`];
}
