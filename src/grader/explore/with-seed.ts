import { ONE_LINE, printValue } from "../print/print-value.ts";

/**
 * The same error with `prefix` before its message: still the assertion that it was, with what it compared and where it
 * came from. What can't be changed, or is no error, is told of by a new one.
 */
export function withSeed(error: unknown, prefix: string): unknown {
  const message = attempt(() => (error instanceof Error ? error.message : undefined));
  const isChanged = () => Reflect.set(Object(error) as object, "message", prefix + (message ?? ""));
  if (message !== undefined && attempt(isChanged) === true) return error;
  return new Error(`${prefix}${message ?? `thrown: ${printValue(error, ONE_LINE)}`}`);
}

/** Whatever was thrown may throw when it is touched. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
