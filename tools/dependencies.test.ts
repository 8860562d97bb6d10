import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Package {
  readonly name: string;
  readonly licence: string;
  /** on disk, without packages nested in it */
  readonly megabytes: number;
}

/** Sizes may differ by this much: some packages hold files for one platform only. */
const MARGIN = 0.25;
const NEGLIGIBLE = 0.1;

const ROW = /^\| `([^`]+)` +\|.*\| +([^|]+?) +\| +([\d.]+) +\|$/gm;

const listed: readonly Package[] = [...readFileSync("ARCHITECTURE.md", "utf8").matchAll(ROW)].map(
  ([, name = "", licence = "", size]) => ({ name, licence, megabytes: Number(size) }),
);

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;
const installed = { ...manifest.dependencies, ...manifest.devDependencies };

describe("the list of dependencies in ARCHITECTURE.md", () => {
  it("names those of package.json, each once", () => {
    expect(listed.map(({ name }) => name).sort()).toEqual(Object.keys(installed).sort());
  });

  it("has their licences and sizes", () => {
    const actual = listed.map(({ name, megabytes }) => {
      const folder = join("node_modules", name);
      const { license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
        license: string;
      };
      const size = sizeOf(folder) / 1e6;
      const isClose = Math.abs(size - megabytes) <= Math.max(NEGLIGIBLE, megabytes * MARGIN);
      return { name, licence: license, megabytes: isClose ? megabytes : Number(size.toFixed(1)) };
    });
    expect(listed).toEqual(actual);
  });
});

it("every version is exact", () => {
  for (const [name, version] of Object.entries(installed)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sizeOf(path) : statSync(path).size;
    })
    .reduce((total, size) => total + size, 0);
}
