import { LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { ProblemList } from "./problem.ts";

/** YAML text and where it stands: `firstLine` is the line of the file on which `text` begins. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}

/**
 * Parses and validates YAML; every problem is added with the line of the value that caused it.
 * @returns the validated value, or undefined when there was any problem
 */
export function parseYaml<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
  problems: ProblemList,
): z.infer<Schema> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  for (const error of document.errors) {
    const line = error.linePos?.[0].line ?? 1;
    problems.add(source.file, source.firstLine + line - 1, error.message.split("\n")[0] ?? error.message);
  }
  if (document.errors.length > 0) return undefined;

  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const line = lineOf(document, lines, issue.path);
    const where = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
    problems.add(source.file, source.firstLine + line - 1, `${where}${issue.message}`);
  }
  return undefined;
}

/** The line of the deepest node on `path` that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}
