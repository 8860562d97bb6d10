import type { z } from "zod";
import type { ProblemList } from "./problem.ts";
import { parseYaml } from "./yaml.ts";

/** A file cut into its validated frontmatter and its body, which begins on `bodyLine`. */
export interface Page<Head> {
  readonly head: Head;
  readonly body: string;
  readonly bodyLine: number;
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Cuts and validates; undefined when there was a problem, which is then in `problems`. */
export function parseFrontmatter<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  problems: ProblemList,
): Page<z.infer<Schema>> | undefined {
  const match = FENCE.exec(text);
  if (match?.[1] === undefined) {
    problems.add(file, 1, "the file must begin with frontmatter between two lines of ---");
    return undefined;
  }
  const head = parseYaml({ file, text: match[1], firstLine: 2 }, schema, problems);
  if (head === undefined) return undefined;
  const bodyLine = match[0].split("\n").length;
  return { head, body: text.slice(match[0].length), bodyLine };
}
