import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const declarations = ["vitest.d.ts", "grader.d.ts"].map((name) => `${root}src/grader/suite-types/${name}`);

const suites = ["exercises", "lessons"]
  .flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map(
      (name) => `${root}${folder}/${name}`,
    ),
  )
  .filter((path) => path.endsWith("/suite.ts"));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  noEmit: true,
};

const host = ts.createCompilerHost(options);
/** The library's files are read and parsed once for all tests. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler has to say about files, with the declarations of learners in place of the real modules. */
function complaints(
  files: readonly string[],
  virtual: Readonly<Record<string, string>> = {},
): readonly string[] {
  const program = ts.createProgram([...declarations, ...files, ...Object.keys(virtual)], options, {
    ...host,
    fileExists: (path) => path in virtual || host.fileExists(path),
    getSourceFile(path, version) {
      const text = virtual[path];
      if (text !== undefined) return ts.createSourceFile(path, text, version);
      if (!parsed.has(path)) parsed.set(path, host.getSourceFile(path, version));
      return parsed.get(path);
    },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}

describe("[G60] the declarations that learners see fit our suites and the real modules", () => {
  it("every suite compiles against them", { timeout: 60_000 }, () => {
    expect(suites.length).toBeGreaterThan(0);
    expect(complaints(suites)).toEqual([]);
  });

  it("what they declare of #grader is what suite-api.ts exports, both ways", { timeout: 60_000 }, () => {
    const file = `${root}src/grader/agreement.ts`;
    const text = `
      import * as declared from "#grader";
      import * as real from "./suite-api.ts";
      export const forth: typeof declared = real;
      export const back: typeof real = declared;`;
    expect(complaints([], { [file]: text })).toEqual([]);
  });

  it(
    "what they declare of vitest is there in Vitest, with arguments and results that fit",
    { timeout: 60_000 },
    () => {
      const file = `${root}src/grader/agreement.ts`;
      const vitest = `${root}node_modules/vitest/dist/index.js`;
      const text = `
      import * as declared from "vitest";
      import * as real from ${JSON.stringify(vitest)};
      type Method = (...args: never) => unknown;
      /** Names of the methods whose declared arguments the real method does not take. */
      type Unfit<Declared, Real> = {
        [Name in keyof Declared]: Name extends keyof Real
          ? Declared[Name] extends Method ? (Real[Name] extends (...args: Parameters<Declared[Name]>) => unknown ? never : Name) : never
          : Name;
      }[keyof Declared];
      /** What "#grader" adds to Vitest: real, and not Vitest's. */
      type Ours = "toBeAtMost";
      declare const value: Omit<ReturnType<typeof declared.expect>, Ours>;
      declare const later: Omit<ReturnType<typeof declared.expect>["resolves"], Ours>;
      declare const realValue: ReturnType<typeof real.expect<unknown>>;
      export const unfit: [
        Unfit<typeof declared, typeof real>,
        Unfit<typeof declared.expect, typeof real.expect>,
        Unfit<typeof value, typeof realValue>,
        Unfit<typeof later, typeof realValue.resolves>,
        Unfit<Pick<typeof declared.it, "each" | "for">, typeof real.it>,
        Unfit<Pick<typeof declared.describe, "each" | "for">, typeof real.describe>,
      ] extends never[] ? "none" : "some" = "none";`;
      expect(complaints([], { [file]: text })).toEqual([]);
    },
  );

  it("notices a member that Vitest does not have", { timeout: 60_000 }, () => {
    const file = `${root}src/grader/agreement.ts`;
    const text = `import { vi } from "vitest"; vi;`;
    expect(complaints([], { [file]: text }).join()).toMatch(/no exported member.*vi/);
  });
});
