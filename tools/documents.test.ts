import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

const foldersOf = (folder: string) =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);

const filesOf = (folder: string) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map(
    (name) => `${folder}/${name}`,
  );

/** Every feature is a room of its own. */
const rooms = foldersOf("src").flatMap((room) => (room === "src/features" ? foldersOf(room) : [room]));

describe.each(rooms)("%s", (room) => {
  it("greets with a README of at most 12 lines", () => {
    expect(existsSync(path.join(ROOT, room, "README.md"))).toBe(true);
    expect(read(`${room}/README.md`).trim().split("\n").length).toBeLessThanOrEqual(12);
  });
});

describe.each(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])("%s", (document) => {
  const text = read(document);

  it("links to what is there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(path.join(ROOT, link)))).toEqual([]);
  });

  it("names files that are there", () => {
    const named = [...text.matchAll(/`((?:src|tools|e2e)\/[\w./-]+)`/g)].map(([, file = ""]) => file);
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});

describe.each([
  { spec: "src/grader/SPEC.md", letter: "G", folders: ["src/grader", "tools", "e2e"] },
  {
    spec: "src/progress/SPEC.md",
    letter: "P",
    folders: ["src/progress", "src/storage", "src/features", "e2e"],
  },
])("$spec", ({ spec, letter, folders }) => {
  const rules = [...read(spec).matchAll(/^- \*\*\[(\w+)\]\*\*/gm)].map(([, rule = ""]) => rule);
  const tests = folders.flatMap(filesOf).filter((file) => /\.(test|spec)\.tsx?$/.test(file));
  const quoted = new Set(
    tests.flatMap((file) =>
      [...read(file).matchAll(new RegExp(`\\[(${letter}\\d+)\\]`, "g"))].map(([, rule = ""]) => rule),
    ),
  );

  it("numbers each rule once", () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it("has every rule quoted by a test", () => {
    expect(rules.filter((rule) => !quoted.has(rule))).toEqual([]);
  });

  it("has every rule that a test quotes", () => {
    expect([...quoted].filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
