import type { ImportProblem } from "../backup.ts";
import type { Fault } from "../faults.ts";

/** What can be wrong with a backup file, in the learner's words. Each says what, where, and what to do. */

const ANOTHER = "Choose another backup file. Nothing was changed.";
const AGAIN = "Copy or download the file again, or choose an older backup. Nothing was changed.";

export function notABackup(what: string): ImportProblem {
  return { message: `This is not a Hotpath backup: ${what}.`, line: 1, advice: ANOTHER };
}

export function emptyFile(): ImportProblem {
  return { message: "The file is empty.", advice: AGAIN };
}

export function compressed(): ImportProblem {
  return {
    message: "The file is compressed.",
    advice: "Unpack it first, then import the file that ends in .jsonl. Nothing was changed.",
  };
}

export function notUtf8(line: number): ImportProblem {
  return {
    message: `The file is not UTF-8 text (noticed after line ${line}).`,
    line,
    advice: "If an editor has saved it in another encoding, save it as UTF-8 again. Nothing was changed.",
  };
}

export function tooLarge(what: string): ImportProblem {
  return { message: `The file is larger than any Hotpath backup can be: ${what}.`, advice: ANOTHER };
}

export function tooNew(version: number, reader: number, exportedAt: string): ImportProblem {
  return {
    message: `This backup of ${exportedAt.slice(0, 10)} has format ${version} and needs a Hotpath that reads format ${reader}; this one reads up to 1.`,
    line: 1,
    advice: "Reload this page to get the newest Hotpath, then import again. Nothing was changed.",
  };
}

export function cutOff(found: number, expected: number): ImportProblem {
  return {
    message: `The file ends after ${found} of its ${expected} records: it was cut off.`,
    line: found + 1,
    advice: AGAIN,
  };
}

export function tooMany(found: number, expected: number): ImportProblem {
  return {
    message: `The file has ${found} records, its first line says ${expected}: it was changed after it was exported.`,
    advice: AGAIN,
  };
}

export function wrongHash(): ImportProblem {
  return {
    message: "The file's hash is wrong: its content was changed or damaged after it was exported.",
    advice: AGAIN,
  };
}

export function badLine(line: number, what: string): ImportProblem {
  return { message: `Line ${line}: ${what}.`, line, advice: AGAIN };
}

export function unreadableFile(): ImportProblem {
  return {
    message: "The browser could not read the file.",
    advice: "Check that it still exists and may be read, then choose it again. Nothing was changed.",
  };
}

export function storageFailed(fault: Fault): ImportProblem {
  return fault === "full"
    ? {
        message: "The browser's storage is full.",
        advice: "Nothing was changed. Free some space, then try again.",
      }
    : {
        message: "The browser's storage failed.",
        advice: "Nothing was changed. Reload the page, then try again.",
      };
}

export function restlessLog(): ImportProblem {
  return {
    message: "Another tab keeps changing your progress.",
    advice: "Nothing was changed. Close the other Hotpath tabs, then try again.",
  };
}
