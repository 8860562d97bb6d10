import { err, ok, type Result } from "#base/result.ts";
import { LIMITS } from "./backup-format.ts";

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * One line of JSON from a stranger: an object, not nested too deeply, without keys that reach prototypes, without
 * numbers that would come out as others when exported again. The error is a phrase.
 */
export function parseJsonLine(line: string): Result<Record<string, unknown>, string> {
  if (depthOf(line) > LIMITS.depth) return err(`nested more than ${LIMITS.depth} levels deep`);
  const parsed = parse(line);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isRecord(value)) return err("not a JSON object");
  const problem = problemIn(value);
  return problem === undefined ? ok(value) : err(problem);
}

/** Counted on the text, before `JSON.parse` builds anything. Brackets within strings don't count. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (inString) {
      if (unit === BACKSLASH) index += 1;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === OPEN_BRACKET || unit === OPEN_BRACE) deepest = Math.max(deepest, (depth += 1));
    else if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) depth -= 1;
  }
  return deepest;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

function parse(line: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(line));
  } catch {
    return err("not valid JSON");
  }
}

/** Recursion is safe here: the depth was measured before. */
function problemIn(value: unknown): string | undefined {
  if (typeof value === "number")
    return isExact(value) ? undefined : `the number ${value} can't be kept exactly`;
  if (Array.isArray(value)) return firstProblem(value);
  if (!isRecord(value)) return undefined;
  const key = Object.keys(value).find((name) => FORBIDDEN.has(name));
  return key === undefined ? firstProblem(Object.values(value)) : `the key “${key}” is not allowed`;
}

function firstProblem(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const problem = problemIn(value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
