import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { findChromium, onPath } from "./find-browser.ts";

const folder = mkdtempSync(join(tmpdir(), "hotpath-path-"));
const [first, second] = [join(folder, "first"), join(folder, "second")];
mkdirSync(first);
mkdirSync(second);
writeFileSync(join(first, "chromium"), "not executable");
writeFileSync(join(second, "chromium"), "");
writeFileSync(join(second, "google-chrome"), "");
chmodSync(join(second, "chromium"), 0o755);
chmodSync(join(second, "google-chrome"), 0o755);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

it("the first command that can be executed wins", () => {
  const path = [first, "", second].join(delimiter);
  expect(onPath(["chromium", "google-chrome"], path)).toBe(join(second, "chromium"));
  expect(onPath(["google-chrome", "chromium"], path)).toBe(join(second, "google-chrome"));
});

it("none is none", () => {
  expect(onPath(["chromium"], first)).toBeUndefined();
  expect(onPath(["chromium"], "")).toBeUndefined();
});

it("CHROMIUM_PATH comes before everything", () => {
  vi.stubEnv("CHROMIUM_PATH", "/somewhere/chromium");
  expect(findChromium()).toBe("/somewhere/chromium");
});
