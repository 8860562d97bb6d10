import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const SRC = path.resolve(import.meta.dirname, "..");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).map((file) => path.join(SRC, file));
const components = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"));

/** Every name that a component reads from a CSS module, by the module's file. */
const read = new Map<string, Set<string>>();
for (const file of components) {
  const text = readFileSync(file, "utf8");
  for (const [, variable = "", target = ""] of text.matchAll(/import (\w+) from "([^"]+\.module\.css)"/g)) {
    const sheet = target.startsWith("#")
      ? path.join(SRC, target.slice(1))
      : path.resolve(path.dirname(file), target);
    const names = read.get(sheet) ?? new Set();
    for (const [, name = ""] of text.matchAll(new RegExp(`\\b${variable}\\["([\\w-]+)"\\]`, "g")))
      names.add(name);
    read.set(sheet, names);
  }
}

/** The class names that a module defines; those inside :global(…) are not its own. */
function definedIn(sheet: string): ReadonlySet<string> {
  const css = readFileSync(sheet, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/:global\((?:[^()]|\([^()]*\))*\)/g, "")
    .replace(/url\([^)]*\)/g, "");
  const selectors = css.replace(/\{[^{}]*\}/g, "{}");
  return new Set([...selectors.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name = ""]) => name));
}

describe.each(
  files.filter((file) => file.endsWith(".module.css")).map((file) => [path.relative(SRC, file), file]),
)("%s", (_name, sheet) => {
  it("defines every class that a component names, so that none is left without a look", () => {
    const missing = [...(read.get(sheet) ?? [])].filter((name) => !definedIn(sheet).has(name));
    expect(missing).toEqual([]);
  });

  it("defines no class that nobody names", () => {
    const unused = [...definedIn(sheet)].filter((name) => !read.get(sheet)?.has(name));
    expect(unused).toEqual([]);
  });
});
