import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { serveFixture } from "../e2e/sandbox/fixture/serve-fixture.ts";
import type { Browser, BrowserKind } from "./browsers/browser.ts";
import { firefox } from "./browsers/firefox.ts";
import { checkCosts } from "./browsers/cost-table.ts";
import { checkSandbox, type Checked } from "./browsers/sandbox-table.ts";
import { checkStorage } from "./browsers/storage-table.ts";
import { playStory } from "./browsers/story.ts";
import { webkit } from "./browsers/webkit.ts";
import { isMain, orExit } from "./command.ts";
import { serve } from "./serve.ts";

const USAGE = `npm run test:browsers -- [--only firefox|webkit] [--row <part of an id>]
The sandbox's table of hostile submissions, what programs cost, the faults of storage, and the learner's story on the built site, in the
browsers besides Chromium, where they are installed.`;

/** Chromium has the same table, and more, in e2e/sandbox. */
const KINDS: readonly BrowserKind[] = [firefox, webkit];

/** The counts that `npm test` adds up. */
const REPORT = ".cache/reports/browsers.json";

async function testBrowsers(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      row: { type: "string", default: "" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const all: Checked = { passed: 0, complaints: [] };
  for (const browserKind of KINDS) {
    const { kind } = browserKind;
    if (values.only !== undefined && values.only !== kind) continue;
    const missing = browserKind.missing();
    if (missing !== undefined) {
      console.log(`${kind}: skipped, because ${missing}`);
      continue;
    }
    const { passed, complaints } = await testBrowser(browserKind, values.row);
    all.passed += passed;
    all.complaints.push(...complaints);
  }
  mkdirSync(dirname(REPORT), { recursive: true });
  writeFileSync(
    REPORT,
    JSON.stringify({ passed: all.passed, failed: all.complaints.length, failures: all.complaints }),
  );
  if (all.complaints.length > 0) throw new Error(`\nNot as expected:\n${all.complaints.join("\n")}`);
}

async function testBrowser(browserKind: BrowserKind, row: string): Promise<Checked> {
  const site = await serveFixture();
  const browser = await browserKind.launch();
  try {
    console.log(browser.name);
    await browser.open(site.url);
    // Before the table: some of its rows leave threads that loop on for a while.
    const counted = await checkCosts(browser, row);
    const { passed, complaints } = await checkSandbox(browser, browserKind.kind, site, row);
    const stored = await checkStorage(browser, row);
    const told = row === "" ? await tellStory(browser) : { passed: 0, complaints: [] };
    return {
      passed: passed + counted.passed + stored.passed + told.passed,
      complaints: [...complaints, ...counted.complaints, ...stored.complaints, ...told.complaints].map(
        (complaint) => `${browser.name}: ${complaint}`,
      ),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The learner's story on the built site. */
async function tellStory(browser: Browser): Promise<Checked> {
  const built = await serve({ dir: "dist", port: 0 });
  try {
    const chapters = await playStory(browser, built.url.replace(/\/$/, ""));
    for (const { name, complaint } of chapters)
      console.log(`  ${complaint === undefined ? "ok " : "BAD"} ${name}`);
    return {
      passed: chapters.filter((chapter) => chapter.complaint === undefined).length,
      complaints: chapters.flatMap(({ name, complaint }) =>
        complaint === undefined ? [] : [`${name}: ${complaint}`],
      ),
    };
  } finally {
    await built.close();
  }
}

if (isMain(import.meta.filename)) await orExit(testBrowsers);
