import { chromium } from "@playwright/test";
import { parseArgs } from "node:util";
import { serveFixture } from "../e2e/storage/fixture/serve-fixture.ts";
import { isMain, orExit } from "./command.ts";
import { CHROMIUM_ARGS, needChromium } from "./find-browser.ts";

const USAGE = `tsx tools/bench-storage.ts [--events 100000]
What the state of a long log costs in Chromium beside reading the log. Exits with 1 where it is more than 1/50.`;

/** Opening may cost at most this share of reading every row. */
const BUDGET = 1 / 50;

async function benchStorage(): Promise<void> {
  const { values } = parseArgs({
    options: { events: { type: "string", default: "100000" }, help: { type: "boolean", default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const site = await serveFixture();
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    const seen = await page.evaluate(
      (events) => window.storageFixture.measure(events),
      Number(values.events),
    );
    const ratio = seen.getAll / seen.state;
    console.log(`${seen.events.toLocaleString("en")} events, medians in Chromium ${browser.version()}`);
    console.log(`  getAll of every row            ${ms(seen.getAll)}`);
    console.log(`  state from the snapshot        ${ms(seen.state)}   1/${ratio.toFixed(0)} of getAll`);
    console.log(`  the same, opening included     ${ms(seen.openAndState)}`);
    console.log(`  append of one event, durable   ${ms(seen.append)}`);
    console.log(`  import of the whole log        ${ms(seen.import)}`);
    console.log(`  check of every row's hash      ${ms(seen.check)}`);
    if (seen.state > seen.getAll * BUDGET)
      throw new Error("The state costs more than 1/50 of reading the log.");
  } finally {
    await browser.close();
    await site.close();
  }
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`.padStart(12);
}

if (isMain(import.meta.filename)) await orExit(benchStorage);
