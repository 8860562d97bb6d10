import { chromium } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isMain, orExit } from "./command.ts";
import { CHROMIUM_ARGS, needChromium } from "./find-browser.ts";
import { serve } from "./serve.ts";

const HELP = `tsx tools/screenshots.ts [--out folder] [--dir dist] [--full] /path …
Each path in light and dark, 1440 and 390 pixels wide: lessons-first-cache.1440.dark.png`;

const SCHEMES = ["light", "dark"] as const;
const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
/** A page's islands wake when it is idle. */
const SETTLED = 1_000;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string", default: "screenshots" },
      dir: { type: "string", default: "dist" },
      full: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const paths = positionals.length > 0 ? positionals : ["/"];
  mkdirSync(values.out, { recursive: true });
  const serving = await serve({ dir: values.dir, port: 0 });
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS] });
  try {
    for (const viewport of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
        const page = await context.newPage();
        for (const path of paths) {
          await page.goto(new URL(path, serving.url).href, { waitUntil: "networkidle" });
          await page.waitForTimeout(SETTLED);
          const file = join(values.out, `${nameOf(path)}.${viewport.width}.${colorScheme}.png`);
          await page.screenshot({ path: file, fullPage: values.full });
          console.log(file);
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await serving.close();
  }
}

/** `/lessons/first-cache` → `lessons-first-cache`, `/` → `home` */
function nameOf(path: string): string {
  return path.replace(/^\/|\/$/g, "").replaceAll("/", "-") || "home";
}

if (isMain(import.meta.filename)) await orExit(main);
