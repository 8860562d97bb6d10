import { parse, type Node, type Program } from "acorn";
import { transform, type Options } from "sucrase";
import { err, ok, type Result } from "#base/result.ts";
import { locateError, type FoundError } from "./locate-error.ts";
import { originalColumn } from "./source-position.ts";
import { findUnsupported } from "./unsupported-syntax.ts";
import type { Frame } from "./report.ts";

/** Why a text does not compile, and where: line and column from 1, in the text as written. */
export interface CompileError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/**
 * Turns TypeScript into a strict CommonJS script with every line where it was. Types are removed, not checked.
 * Takes any text. Only the suite may import, and only "vitest", "#grader" and "./solution".
 */
export function compile(source: string, file: Frame["file"]): Result<string, CompileError> {
  try {
    const program = parseModule(source);
    if (!program.ok) return program;
    const unsupported = MODULE_WORDS.test(source) ? findUnsupported(program.value, file) : undefined;
    if (unsupported) return err(at(source, unsupported.node, unsupported.message));
    const { code } = transform(source, TO_COMMONJS);
    if (LEGACY_COMMENT.test(source) && !isOneFunction(code))
      return err({ line: 1, column: 1, message: LEGACY_MESSAGE });
    return ok(code.replace(/^#!/, "//")); // what stands inside a function cannot begin with a hashbang
  } catch (error) {
    return err(describe(error, source));
  }
}

/**
 * Finds the column in `source` that a column of its compiled form stands for, for the frames of a stack. All from 1.
 * Gives the column itself where nothing better is known.
 */
export function createColumnFinder(source: string): (line: number, column: number) => number {
  let mappings: string | undefined;
  return (line, column) => {
    mappings ??= mappingsOf(source, TO_COMMONJS);
    return mappings === "" ? column : originalColumn(mappings, line, column);
  };
}

/** A text without any of these words needs no second look. */
const MODULE_WORDS = /\b(?:import|export|await)\b/;

/**
 * In a module these are operators; in a script, which the compiled form is, they begin a comment: text that was balanced
 * when it was parsed as a module could end the function that is put around it.
 */
const LEGACY_COMMENT = /<!--|-->/;
const LEGACY_MESSAGE = "`<!--` and `-->` cannot stand here: put a space between their signs.";

const SHARED = { disableESTransforms: true, preserveDynamicImport: true, filePath: "source.ts" };
const TO_COMMONJS: Options = { ...SHARED, transforms: ["typescript", "imports"] };
/** An import that is not used is gone when it runs; here it is kept, so that it can be refused. */
const TYPES_ONLY: Options = { ...SHARED, transforms: ["typescript"], keepUnusedImports: true };

/** Sucrase reads TypeScript but lets early errors through (a second `let a`): acorn finds those. */
function parseModule(source: string): Result<Program, CompileError> {
  const found = findError(source);
  if (found) return err(readable(locateError(source, found, findError), source));
  const { code } = transform(source, TYPES_ONLY);
  try {
    return ok(parse(code, { ecmaVersion: "latest", sourceType: "module", locations: true }));
  } catch (error) {
    const { line, column, message } = describe(error, code);
    return err({ line, column: columnWithoutTypes(source, line, column), message });
  }
}

/** @throws {RangeError} when the text is nested too deeply */
function findError(source: string): FoundError | undefined {
  try {
    transform(source, TYPES_ONLY);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError) || !("pos" in error) || !("loc" in error)) throw error;
    if (typeof error.pos !== "number" || !isLocation(error.loc)) throw error;
    return { pos: error.pos, ...error.loc, message: error.message };
  }
}

function at(source: string, node: Node, message: string): CompileError {
  const start = node.loc?.start ?? { line: 1, column: 0 };
  return { line: start.line, column: columnWithoutTypes(source, start.line, start.column + 1), message };
}

/** Whether `code`, put into a function as it will be, is that function and nothing else. */
function isOneFunction(code: string): boolean {
  try {
    const wrapped = `(function (exports, require) {${code}\n})`;
    const { body } = parse(wrapped, { ecmaVersion: "latest", sourceType: "script" });
    const [statement] = body;
    return (
      body.length === 1 &&
      statement?.type === "ExpressionStatement" &&
      statement.expression.type === "FunctionExpression"
    );
  } catch {
    return false;
  }
}

function columnWithoutTypes(source: string, line: number, column: number): number {
  const mappings = mappingsOf(source, TYPES_ONLY);
  return mappings === "" ? column : originalColumn(mappings, line, column);
}

function mappingsOf(source: string, options: Options): string {
  try {
    const sourceMapOptions = { compiledFilename: "compiled.js" };
    return transform(source, { ...options, sourceMapOptions }).sourceMap?.mappings ?? "";
  } catch {
    return "";
  }
}

/** What acorn threw, which counts columns from 0; or what a parser threw that is not about syntax. */
function describe(error: unknown, text: string): CompileError {
  if (error instanceof RangeError)
    return { line: 1, column: 1, message: "The code is nested too deeply to be read." };
  if (!(error instanceof SyntaxError) || !("loc" in error) || !isLocation(error.loc))
    return { line: 1, column: 1, message: "This text could not be read as TypeScript." };
  const { line, column } = error.loc;
  return readable({ line, column: column + 1, message: error.message }, text);
}

function readable({ line, column, message }: CompileError, text: string): CompileError {
  const rest = text.split("\n")[line - 1]?.slice(column - 1) ?? "";
  return { line, column, message: plain(message, rest) };
}

function isLocation(loc: unknown): loc is { line: number; column: number } {
  return (
    typeof loc === "object" &&
    loc !== null &&
    "line" in loc &&
    typeof loc.line === "number" &&
    "column" in loc &&
    typeof loc.column === "number"
  );
}

/** @param rest what stands at the place and after it, on its line */
function plain(message: string, rest: string): string {
  const bare = message.replace(/^Error transforming source\.ts: /, "").replace(/ \(\d+:\d+\)$/, "");
  if (bare.startsWith("Cannot use keyword 'await'"))
    return "`await` works only inside an `async` function here.";
  const expected = /^Unexpected token(?:, expected "(.+)")?$/.exec(bare);
  if (!expected) return bare.replace(/\.?$/, ".");
  const found = /^(?:[\p{ID_Start}$_][\p{ID_Continue}$]*|\d+|\S)/u.exec(rest)?.[0];
  if (found === undefined) return "Unexpected end of the text: something before it is not closed.";
  return `Unexpected \`${found}\`${expected[1] ? `, expected \`${expected[1]}\`` : ""}.`;
}
