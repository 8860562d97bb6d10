import type { ImportProblem } from "../backup.ts";
import { LIMITS } from "./backup-format.ts";
import { compressed, notABackup, notUtf8, tooLarge } from "./problems.ts";

export interface Line {
  /** from 1 */
  readonly number: number;
  readonly text: string;
  /** whether a newline ended it: the last line of a file that was cut off has none */
  readonly ended: boolean;
}

/** Thrown by `splitLines`; the reader turns it into a result. */
export class BadFile extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * The lines of a UTF-8 file, never more of it in memory than one line. CRLF and a byte order mark are accepted.
 * @throws {BadFile} where the bytes aren't such text or a line is too long
 */
export async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 0;
  let rest = "";
  let isFirst = true;

  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new BadFile(notUtf8(number));
    }
  };

  for await (const chunk of bytes) {
    if (isFirst) refuseKnownBytes(chunk);
    isFirst = false;
    // Only the new piece is searched: a long line would otherwise be searched again with each piece.
    const [head = "", ...tail] = decode(chunk).split("\n");
    rest += head;
    for (const next of tail) {
      yield line((number += 1), rest, true);
      rest = next;
    }
    if (rest.length > LIMITS.line) throw lineTooLong(number + 1);
  }
  rest += decode();
  if (rest !== "") yield line(number + 1, rest, false);
}

function line(number: number, text: string, ended: boolean): Line {
  if (text.length > LIMITS.line) throw lineTooLong(number);
  return { number, text: text.endsWith("\r") ? text.slice(0, -1) : text, ended };
}

function lineTooLong(number: number): BadFile {
  return new BadFile(tooLarge(`line ${number} has more than ${LIMITS.line.toLocaleString("en")} characters`));
}

/** Kinds of files that people take for the backup, told by their first bytes. */
function refuseKnownBytes(bytes: Uint8Array): void {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) throw new BadFile(compressed());
  if (first === 0x50 && second === 0x4b) throw new BadFile(compressed());
  if (first === 0x89 && second === 0x50) throw new BadFile(notABackup("it is a picture"));
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || bytes.subarray(0, 64).includes(0)) throw new BadFile(notUtf8(0));
}
