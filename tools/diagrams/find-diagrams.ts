import { readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Disk } from "#content/disk.ts";
import { parseFrontmatter } from "#content/frontmatter.ts";
import { readContents } from "#content/markdown.ts";
import type { ProblemList } from "#content/problem.ts";

/** One fenced block ```` ```mermaid name=… ```` and where its drawing belongs. */
export interface Diagram {
  /** the page that holds it, relative to the repository */
  readonly file: string;
  /** of the fence's first line, from 1 */
  readonly line: number;
  /** id of the drawing in the page, unique there */
  readonly id: string;
  readonly source: string;
  /** the SVG's file, relative to the repository */
  readonly svg: string;
}

/** All diagrams of some pages; one without a name, accTitle or accDescr is a problem. */
export function findDiagrams(
  files: readonly string[],
  disk: Pick<Disk, "read">,
  problems: ProblemList,
): readonly Diagram[] {
  return files.filter((file) => file.endsWith(".mdx")).flatMap((file) => diagramsOf(file, disk, problems));
}

/** The drawings among `files` that no page asks for. */
export function findStrays(files: readonly string[], diagrams: readonly Diagram[]): readonly string[] {
  const wanted = new Set(diagrams.map((diagram) => diagram.svg));
  return files.filter((file) => /\/diagrams\/[^/]+\.svg$/.test(file) && !wanted.has(file));
}

/** Every file of lessons and exercises, relative to the repository. */
export function listPages(root: string): readonly string[] {
  return ["lessons", "exercises"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
      .sort(),
  );
}

function diagramsOf(file: string, disk: Pick<Disk, "read">, problems: ProblemList): readonly Diagram[] {
  const page = parseFrontmatter(file, disk.read(file), z.unknown(), problems);
  const contents = page && readContents({ file, ...page }, problems);
  const fences = contents?.fences.filter((fence) => fence.language === "mermaid") ?? [];
  const names = new Set<string>();
  return fences.flatMap(({ meta, line, text: source }) => {
    const name = meta["name"];
    const missing = [
      ...(name === undefined ? ["a name: ```mermaid name=…"] : []),
      ...(/^\s*accTitle *: *\S/m.test(source) ? [] : ["a title for screen readers: accTitle: …"]),
      ...(/^\s*accDescr *(: *\S|\{)/m.test(source) ? [] : ["a text alternative: accDescr: …"]),
    ];
    for (const what of missing) problems.add(file, line, `the diagram needs ${what}`);
    reportForeignStyle(file, line, source, problems);
    if (name === undefined || missing.length > 0) return [];
    if (names.has(name)) problems.add(file, line, `the page has two diagrams called "${name}"`);
    names.add(name);
    const { folder, slug } = homeOf(file);
    return [{ file, line, id: `d-${slug}-${name}`, source, svg: `${folder}/diagrams/${slug}.${name}.svg` }];
  });
}

/** Labels are plain SVG text and colours are the theme's: what would break either is said. */
function reportForeignStyle(file: string, line: number, source: string, problems: ProblemList): void {
  for (const [index, text] of source.split("\n").entries()) {
    const tag = /<(?!br\s*\/?>)[a-z]+>/i.exec(text)?.[0];
    if (tag !== undefined)
      problems.add(file, line + 1 + index, `${tag} would be shown as it stands: "\`**bold**\`"`);
    const colours = /^\s*(classDef|style|linkStyle|%%\{)/.exec(text)?.[1];
    if (colours !== undefined) {
      problems.add(
        file,
        line + 1 + index,
        `${colours}: colours are the theme's, mark heat by hot, warm, cool, quiet`,
      );
    }
  }
}

/** `lessons/1-x/03-first-cache.mdx` → first-cache, `exercises/cache/ttl/task.mdx` → ttl. */
function homeOf(file: string): { folder: string; slug: string } {
  const { dir: folder, name } = path.posix.parse(file);
  return { folder, slug: name === "task" ? path.posix.basename(folder) : name.replace(/^\d+-/, "") };
}
