import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isOutOfDate } from "./out-of-date.ts";

let folder: string;
const at = (name: string) => join(folder, name);
const touch = (name: string, seconds: number) => utimesSync(at(name), seconds, seconds);
const check = () => isOutOfDate(at("built"), [at("src"), at("config"), at("not-there")]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hotpath-age-"));
  mkdirSync(at("src/deep"), { recursive: true });
  for (const name of ["built", "config", "src/deep/a.ts"]) writeFileSync(at(name), "");
  for (const name of ["config", "src/deep/a.ts", "src/deep", "src"]) touch(name, 100);
  touch("built", 200);
});
afterEach(() => rmSync(folder, { recursive: true }));

it("what is newer than all its sources is up to date", () => {
  expect(check()).toBe(false);
});

it("a newer file at any depth makes it old", () => {
  touch("src/deep/a.ts", 300);
  expect(check()).toBe(true);
});

it("so does a file that was removed", () => {
  rmSync(at("src/deep/a.ts"));
  expect(check()).toBe(true);
});

it("what was never built is out of date", () => {
  rmSync(at("built"));
  expect(check()).toBe(true);
});
