/** Something wrong in `lessons/` or `exercises/`, said so that its author can mend it. */
export interface Problem {
  /** relative to the repository */
  readonly file: string;
  /** from 1 */
  readonly line: number;
  readonly message: string;
}

/** Problems in the order of files and lines, one a line: `lessons/x.mdx:12  message`. */
export function printProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map((problem) => `${problem.file}:${problem.line}  ${problem.message}`)
    .join("\n");
}

/** Collects problems while a parse goes on, so that all are reported at once. */
export class ProblemList {
  readonly all: Problem[] = [];

  add(file: string, line: number, message: string): void {
    this.all.push({ file, line, message });
  }
}
