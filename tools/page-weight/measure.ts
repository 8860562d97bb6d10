import type { Browser, Response } from "@playwright/test";
import { gzipSync } from "node:zlib";

/** Bytes that a page loads by itself, as they cross a line: text gzipped, fonts and pictures as they are. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly font: number;
  readonly other: number;
}

/** Longer than any idle callback or timer with which a page puts off its loading. */
const SETTLED = 1_500;

/** Milliseconds that a page may take to load all it wants, Monaco included, on a machine with much else to do. */
const PATIENCE = 120_000;

/** Opens a page with an empty cache and weighs everything that it asks for until it rests. */
export async function measure(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const weight = { html: 0, css: 0, script: 0, font: 0, other: 0 };
    const pending: Promise<void>[] = [];
    page.on("response", (response) => {
      pending.push(
        weigh(response).then((bytes) => {
          weight[kindOf(response)] += bytes;
        }),
      );
    });
    await page.goto(url, { waitUntil: "networkidle", timeout: PATIENCE });
    await page.waitForTimeout(SETTLED);
    await page.waitForLoadState("networkidle", { timeout: PATIENCE });
    await Promise.all(pending);
    return weight;
  } finally {
    await context.close();
  }
}

async function weigh(response: Response): Promise<number> {
  if (!response.url().startsWith("http") || response.status() >= 300) return 0;
  const body = await response.body();
  const type = response.headers()["content-type"] ?? "";
  const isCompressed = /^(font|image)\//.test(type) && !type.includes("svg");
  return isCompressed ? body.length : gzipSync(body, { level: 9 }).length;
}

function kindOf(response: Response): keyof Weight {
  switch (response.request().resourceType()) {
    case "document":
      return "html";
    case "stylesheet":
      return "css";
    case "script":
      return "script";
    case "font":
      return "font";
    default:
      return "other";
  }
}
