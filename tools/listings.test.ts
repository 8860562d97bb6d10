import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { openDisk } from "#content/disk.ts";

/** What the tabs of a lesson show has been run, and prints what stands beside it. */

const ROOT = path.resolve(import.meta.dirname, "..");
const disk = openDisk(ROOT);
/** Milliseconds. Go compiles its standard library on the first run of a machine. */
const PATIENCE = 180_000;
const HAS_GO = spawnSync("go", ["version"]).status === 0;

interface Listing {
  /** `lessons/1-fundamentals/listings/first-cache/bounded-cache` */
  readonly base: string;
  readonly forms: readonly string[];
}

function findListings(): readonly Listing[] {
  const lessons = disk
    .list("lessons")
    .map((level) => `lessons/${level}/listings`)
    .flatMap((folder) => disk.list(folder).map((lesson) => `${folder}/${lesson}`));
  return lessons.flatMap((folder) => {
    const names = disk.list(folder);
    const bases = new Set(names.map((name) => name.slice(0, name.lastIndexOf("."))));
    return [...bases].map((base) => ({
      base: `${folder}/${base}`,
      forms: ["ts", "go", "mjs"].filter((form) => names.includes(`${base}.${form}`)),
    }));
  });
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8" });
  expect(stderr, `${command} ${args.join(" ")}`).toBe("");
  expect(status).toBe(0);
  return stdout;
}

const COMMANDS: Readonly<Record<string, (file: string) => string>> = {
  ts: (file) => run(process.execPath, ["--import", "tsx", file]),
  mjs: (file) => run(process.execPath, [file]),
  go: (file) => run("go", ["run", file]),
};

/** Problems that a strict compiler has with the listing, as `line: message`. */
function typeProblems(files: readonly string[]): readonly string[] {
  const program = ts.createProgram(
    files.map((file) => path.join(ROOT, file)),
    {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts", "lib.dom.d.ts"],
      module: ts.ModuleKind.ESNext,
      // Listings are short and export nothing; none of them shares names with another.
      moduleDetection: ts.ModuleDetectionKind.Force,
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      erasableSyntaxOnly: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    },
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const name = file ? path.relative(ROOT, file.fileName) : "";
    return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

const listings = findListings();

describe("the listings of the lessons", { timeout: PATIENCE }, () => {
  it("are there", () => {
    expect(listings.length).toBeGreaterThan(0);
    for (const { base, forms } of listings) {
      expect(forms, base).not.toEqual([]);
      expect(existsSync(path.join(ROOT, `${base}.out`)), `${base}.out says what it prints`).toBe(true);
    }
  });

  it("in TypeScript satisfy a strict compiler", () => {
    const files = listings.filter(({ forms }) => forms.includes("ts")).map(({ base }) => `${base}.ts`);
    expect(typeProblems(files)).toEqual([]);
  });

  it.skipIf(!HAS_GO)(
    `in Go are formatted and vetted${HAS_GO ? "" : " (not run: go is not installed)"}`,
    () => {
      const files = listings.filter(({ forms }) => forms.includes("go")).map(({ base }) => `${base}.go`);
      expect(run("gofmt", ["-l", ...files])).toBe("");
      for (const file of files) run("go", ["vet", file]);
    },
  );

  for (const { base, forms } of listings) {
    for (const form of forms) {
      const skipped = form === "go" && !HAS_GO;
      it.skipIf(skipped)(
        `${base}.${form} prints its .out${skipped ? " (not run: go is not installed)" : ""}`,
        () => {
          const printed = COMMANDS[form]?.(`${base}.${form}`);
          expect(printed).toBe(readFileSync(path.join(ROOT, `${base}.out`), "utf8"));
        },
      );
    }
  }
});
