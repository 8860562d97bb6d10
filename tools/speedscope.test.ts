import { chromium, type Browser, type Page } from "@playwright/test";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callTree, MEASURES } from "#grader/profile/call-tree.ts";
import { printStacks, stacksOf } from "#grader/profile/stacks.ts";
import { LEADERBOARD } from "#grader/profile/testing/sample-profiles.ts";
import { writeCpuProfile } from "#ui/evidence/export/write-cpu-profile.ts";
import { writeSpeedscope } from "#ui/evidence/export/write-speedscope.ts";
import { CHROMIUM_ARGS, needChromium } from "./find-browser.ts";

/* What is exported is read by speedscope itself: its package has no importer to call, but all of its page. */

const nodes = callTree(LEADERBOARD);
const measures = MEASURES.map((measure) => ({ measure, word: measure }));

const FILES = {
  "work.speedscope.json": JSON.stringify(writeSpeedscope("Work", nodes, measures, "cost")),
  "work.cpuprofile": JSON.stringify(writeCpuProfile(nodes, "cost")),
  "work.collapsed.txt": printStacks(stacksOf(nodes, "cost")),
} as const;

const require = createRequire(import.meta.url);
const APP = join(dirname(require.resolve("speedscope/package.json")), "dist/release/index.html");

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS] });
  page = await browser.newPage();
}, 60_000);
afterAll(() => browser.close());

/** Has speedscope open a file, and gives the rows of its table of functions: `total, self, name`. */
async function rowsOf(name: string, text: string): Promise<readonly string[]> {
  // Before its canvas is there it drops what it is given.
  const isReady = page.waitForEvent("console", (message) => message.text().startsWith("WebGL initialized"));
  await page.goto(pathToFileURL(APP).href);
  await isReady;
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("Sandwich").click();
  // Its menu of profiles is a table too, without shares.
  const rows = page.locator("tr", { hasText: "%" });
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, " ").trim());
}

it.each([
  ["work.speedscope.json", /^62,500 .* 62,500 .* indexOfPlayer$/, /^31,700 .* 9,860 .* mergeSort$/],
  // Counts that are written as microseconds.
  ["work.cpuprofile", /^62\.50ms .* 62\.50ms .* indexOfPlayer$/, /^31\.70ms .* 9\.86ms .* mergeSort$/],
  ["work.collapsed.txt", /^62,500 .* 62,500 .* indexOfPlayer$/, /^31,700 .* 9,860 .* mergeSort$/],
] as const)(
  "speedscope reads %s, and has our functions with their totals",
  async (name, plain, recursive) => {
    const rows = await rowsOf(name, FILES[name]);
    expect(rows.filter((row) => row.includes("indexOfPlayer"))).toEqual([expect.stringMatching(plain)]);
    expect(rows.filter((row) => row.includes("mergeSort"))).toEqual([expect.stringMatching(recursive)]);
    expect(rows).toHaveLength(9);
  },
);
