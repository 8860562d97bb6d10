import { chromium } from "@playwright/test";
import { parseArgs } from "node:util";
import { isMain, orExit } from "./command.ts";
import { CHROMIUM_ARGS, needChromium } from "./find-browser.ts";
import { excess, expand, kB, totalOf, type Budget } from "./page-weight/budget.ts";
import { measure } from "./page-weight/measure.ts";
import { serve } from "./serve.ts";

/** What pages weigh and a little more. Raise one only with a reason, in the commit that needs it. */
const BUDGETS: readonly Budget[] = [
  // The log knows predictions: 1.3 kB on every page that shows progress.
  { page: "/", script: 25, all: 175 },
  // Four small workbenches: React, the sandbox's host, drafts, and what evidence says in words where a chart comes late.
  // Monaco comes when an editor gets the focus.
  { page: "/quick-start", script: 119, all: 282 },
  { page: "/levels/fundamentals", script: 23, all: 170 },
  { page: "/lessons/*", script: 26, all: 185 },
  { page: "/exercises", script: 23, all: 170 },
  // Monaco and TypeScript's worker are nearly all of it, and come after the page can be used.
  { page: "/exercises/cache/simple-cache", script: 2600, all: 3100 },
  { page: "/labs", script: 8, all: 152 },
  // React, the sandbox's host and the charts of evidence, no workbench. The sandbox itself comes with the first run.
  { page: "/labs/how-we-measure", script: 120, all: 272 },
  // The charts of how well predictions were made stand there at once.
  { page: "/progress", script: 119, all: 263 },
  { page: "/settings", script: 104, all: 247 },
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dir: { type: "string", default: "dist" } } });
  const serving = await serve({ dir: values.dir, port: 0 });
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS] });
  const over: string[] = [];
  try {
    console.log("kB, gzipped           scripts     html      css    fonts    other      all  page");
    for (const budget of BUDGETS.flatMap((each) => expand(each, values.dir))) {
      const weight = await measure(browser, new URL(budget.page, serving.url).href);
      const { script, html, css, font, other } = weight;
      const columns = [script, html, css, font, other, totalOf(weight)].map((bytes) => kB(bytes).padStart(9));
      console.log(`${" ".repeat(20)}${columns.join("")}  ${budget.page}`);
      over.push(...excess(weight, budget).map((what) => `${budget.page}: ${what}`));
    }
  } finally {
    await browser.close();
    await serving.close();
  }
  if (over.length > 0) throw new Error(`Over budget:\n${over.join("\n")}`);
}

if (isMain(import.meta.filename)) await orExit(main);
