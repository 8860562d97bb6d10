import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { median } from "#base/median.ts";
import { isMain, orExit } from "./command.ts";
import { CHROMIUM_ARGS, findChromium } from "./find-browser.ts";
import { serve } from "./serve.ts";

const VISITS = 7;
const SLOW_DOWN = 4;

/** Total blocking time after the first paint, in milliseconds: what every long task takes beyond 50 ms. */
interface Visit {
  readonly blocking: number;
  readonly shift: number;
}

/** Prints what a page costs a reader on a processor slowed down four times: no test, for it depends on the machine. */
async function benchLesson(): Promise<void> {
  const { values } = parseArgs({ options: { path: { type: "string", default: "/lessons/first-cache" } } });
  const executablePath = findChromium();
  const site = await serve({ dir: "dist", port: 0 });
  const browser = await chromium.launch({
    args: [...CHROMIUM_ARGS],
    ...(executablePath && { executablePath }),
  });
  try {
    const visits: Visit[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) {
      const page = await browser.newPage();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
      await page.addInitScript(observe);
      await page.goto(new URL(values.path, site.url).href);
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(1_000);
      visits.push(await page.evaluate(() => window.cost));
      await page.close();
    }
    const typical = (of: (visit: Visit) => number) => median(visits.map(of));
    console.log(`${values.path}, median of ${VISITS} first visits at ${SLOW_DOWN}× slow-down`);
    console.log(`  total blocking time  ${typical((visit) => visit.blocking).toFixed(0)} ms`);
    console.log(`  layout shift         ${typical((visit) => visit.shift).toFixed(3)}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

declare global {
  interface Window {
    cost: { blocking: number; shift: number };
  }
}

/** Runs in the page before its own scripts. */
function observe(): void {
  window.cost = { blocking: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.cost.blocking += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    // Chromium's layout-shift entries have a value; the DOM's types don't know them.
    for (const entry of list.getEntries()) window.cost.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

if (isMain(import.meta.filename)) await orExit(benchLesson);
