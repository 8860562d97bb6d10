/** A syntax error as sucrase reports it. */
export interface FoundError {
  /** code units before it, in the whole text */
  readonly pos: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The first syntax error in a text, or nothing. */
export type Parse = (source: string) => FoundError | undefined;

/** Arrow functions may stand in one another; deeper than this nobody writes them. */
const DEEPEST = 50;

/**
 * Finds where an error in an arrow function really is. Sucrase tries `(a) => …` as an arrow function and, when there is
 * an error anywhere in its body, takes it back and tries an expression in brackets: it then complains of the arrow, or
 * of a type among the parameters. Here the body is parsed by itself, at its place.
 */
export function locateError(source: string, reported: FoundError, parse: Parse): FoundError {
  let error = reported;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const arrow = source.indexOf("=>", error.pos);
    if (arrow < 0 || !isHeader(source.slice(error.pos, arrow))) break;
    const body = source.slice(0, arrow + 2).replace(/[^\n]/g, " ") + source.slice(arrow + 2);
    const inner = parse(body);
    // Where all before the error is complete, it is only about what follows the body: a bracket that was opened before.
    if (!inner || parse(body.slice(0, inner.pos)) === undefined) break;
    error = inner;
  }
  return error;
}

/** Whether the text can be what is left of an arrow function's parameters and its result's type. */
const isHeader = (text: string) => text.length < 400 && !/;|\n\s*\n/.test(text);
