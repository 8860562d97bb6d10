import { checkBlock, type Check, type CheckBlock } from "#course/check.ts";
import type { BodyParts, Diagram, ListingTab } from "./course.ts";
import type { Disk } from "./disk.ts";
import { highlight, isHighlighted } from "./highlight.ts";
import { parseInline } from "./inline.ts";
import type { Contents, Fence, Tag } from "./markdown.ts";
import type { ProblemList } from "./problem.ts";
import { parseYaml } from "./yaml.ts";

/** Where the parts of a page lie: `folder` is the level's, `page` the slug that prefixes its files. */
export interface PartsHome {
  readonly folder: string;
  readonly page: string;
}

const LISTING_FILES: readonly {
  extension: string;
  language: ListingTab["language"];
  label: string;
  code: string;
}[] = [
  { extension: "ts", language: "ts", label: "TypeScript", code: "ts" },
  { extension: "go", language: "go", label: "Go", code: "go" },
  { extension: "mjs", language: "node", label: "Node", code: "js" },
];

/** Looks up and validates everything that a body's fences and tags refer to. */
export async function readParts(
  contents: Contents,
  home: PartsHome,
  disk: Disk,
  problems: ProblemList,
): Promise<BodyParts> {
  const checks: Record<string, Check> = {};
  const diagrams: Record<string, Diagram> = {};
  const listings: Record<string, readonly ListingTab[]> = {};

  for (const fence of contents.fences) {
    if (fence.language === "check") {
      const check = await readCheck(fence, problems);
      if (check === undefined) continue;
      if (check.id in checks) problems.add(fence.file, fence.line, `check id "${check.id}" is used twice`);
      checks[check.id] = check;
    } else if (fence.language === "mermaid") {
      const diagram = readDiagram(fence, home, disk, problems);
      if (diagram !== undefined) diagrams[fence.meta["name"] ?? ""] = diagram;
    } else if (!isHighlighted(fence.language)) {
      problems.add(
        fence.file,
        fence.line,
        `code language "${fence.language}" is not one that is highlighted`,
      );
    }
  }
  for (const tag of contents.tags.filter((candidate) => candidate.name === "Listing")) {
    listings[tag.attributes["name"] ?? ""] = await readListing(tag, home, disk, problems);
  }
  return { checks, diagrams, listings };
}

async function readCheck(fence: Fence, problems: ProblemList): Promise<Check | undefined> {
  const block = parseYaml(
    { file: fence.file, text: fence.text, firstLine: fence.line + 1 },
    checkBlock,
    problems,
  );
  return block === undefined ? undefined : withInlines(block);
}

async function withInlines(block: CheckBlock): Promise<Check> {
  const head = { id: block.id, ask: parseInline(block.ask) };
  switch (block.kind) {
    case "choice":
      return {
        ...head,
        kind: block.kind,
        choices: block.choices.map((choice) => ({
          right: choice.right,
          text: parseInline(choice.text),
          because: parseInline(choice.because),
        })),
      };
    case "number":
      return {
        ...head,
        kind: block.kind,
        answer: block.answer,
        tolerance: block.tolerance,
        unit: block.unit,
        because: parseInline(block.because),
        misses: block.misses.map((miss) => ({ ...miss, because: parseInline(miss.because) })),
        otherwise: parseInline(block.otherwise),
      };
    case "output":
      return {
        ...head,
        kind: block.kind,
        code: block.code,
        codeHtml: await highlight(block.code, "ts"),
        answer: block.answer,
        because: parseInline(block.because),
        misses: block.misses.map((miss) => ({ ...miss, because: parseInline(miss.because) })),
        otherwise: parseInline(block.otherwise),
      };
  }
}

function readDiagram(fence: Fence, home: PartsHome, disk: Disk, problems: ProblemList): Diagram | undefined {
  const name = fence.meta["name"];
  const title = /^\s*accTitle:\s*(.+)$/m.exec(fence.text)?.[1]?.trim();
  const description =
    /^\s*accDescr:\s*(.+)$/m.exec(fence.text)?.[1] ?? /^\s*accDescr\s*\{([^}]*)\}/m.exec(fence.text)?.[1];
  if (name === undefined)
    problems.add(fence.file, fence.line, "a mermaid block needs a name: ```mermaid name=…");
  if (title === undefined) problems.add(fence.file, fence.line, "a diagram needs a line accTitle: …");
  if (description === undefined) problems.add(fence.file, fence.line, "a diagram needs a line accDescr: …");
  if (name === undefined || title === undefined || description === undefined) return undefined;

  const file = `${home.folder}/diagrams/${home.page}.${name}.svg`;
  if (!disk.exists(file)) {
    problems.add(fence.file, fence.line, `${file} is missing: run "npm run diagrams"`);
    return undefined;
  }
  const caption = fence.meta["caption"] ?? title;
  return { svg: disk.read(file), title, description: description.trim().replace(/\s+/g, " "), caption };
}

async function readListing(
  tag: Tag,
  home: PartsHome,
  disk: Disk,
  problems: ProblemList,
): Promise<readonly ListingTab[]> {
  const base = `${home.folder}/listings/${home.page}/${tag.attributes["name"] ?? ""}`;
  const present = LISTING_FILES.filter((file) => disk.exists(`${base}.${file.extension}`));
  if (present.length === 0) problems.add(tag.file, tag.line, `no listing ${base}.ts, .go or .mjs`);
  if (!disk.exists(`${base}.out`))
    problems.add(tag.file, tag.line, `${base}.out is missing: what the listing prints`);
  return Promise.all(
    present.map(async (file) => ({
      language: file.language,
      label: file.label,
      html: await highlight(disk.read(`${base}.${file.extension}`), file.code),
    })),
  );
}
