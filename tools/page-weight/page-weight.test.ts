import { chromium, type Browser } from "@playwright/test";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CHROMIUM_ARGS, needChromium } from "../find-browser.ts";
import { serve, type Serving } from "../serve.ts";
import { excess, expand } from "./budget.ts";
import { measure } from "./measure.ts";

const site = mkdtempSync(join(tmpdir(), "hotpath-weight-"));
const NOW = "console.log('now'); requestIdleCallback(() => import('./later.js'));";
const LATER = `console.log(${JSON.stringify("later ".repeat(500))});`;
const HTML =
  '<!doctype html><title>x</title><link rel="stylesheet" href="a.css"><script type="module" src="now.js"></script>';
let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, "index.html"), HTML);
  writeFileSync(join(site, "a.css"), "body { color: red }");
  writeFileSync(join(site, "now.js"), NOW);
  writeFileSync(join(site, "later.js"), LATER);
  writeFileSync(join(site, "never.js"), LATER);
  serving = await serve({ dir: site, port: 0 });
  browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS] });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await serving.close();
  rmSync(site, { recursive: true });
});

it("weighs what a page loads at once and what it loads when idle, gzipped", async () => {
  const weight = await measure(browser, serving.url);
  const bytes = (text: string) => gzipSync(text, { level: 9 }).length;
  expect(weight.html).toBe(bytes(HTML));
  expect(weight.script).toBe(bytes(NOW) + bytes(LATER));
  expect(weight.css).toBe(bytes("body { color: red }"));
});

it("a budget for all pages of a kind holds for each", () => {
  for (const lesson of ["first-cache", "first-profile"])
    mkdirSync(join(site, "lessons", lesson), { recursive: true });
  expect(
    expand({ page: "/lessons/*", script: 1, all: 2 }, site)
      .map(({ page }) => page)
      .sort(),
  ).toEqual(["/lessons/first-cache", "/lessons/first-profile"]);
  expect(expand({ page: "/", script: 1, all: 2 }, site)).toHaveLength(1);
});

it("says what is over the budget", () => {
  const weight = { html: 1_000, css: 500, script: 2_000, font: 0, other: 0 };
  expect(excess(weight, { page: "/", script: 2, all: 3.5 })).toEqual([]);
  expect(excess(weight, { page: "/", script: 1.9, all: 3.4 })).toEqual([
    "scripts 2.0 of 1.9 kB",
    "all 3.5 of 3.4 kB",
  ]);
});
