import { describe, expect, it } from "vitest";
import { ProblemList } from "#content/problem.ts";
import { findDiagrams, findStrays, type Diagram } from "./find-diagrams.ts";

const FRONT = "---\nid: first-cache\n---\n\nProse.\n\n";
const SOURCE = "flowchart TB\n  accTitle: A read\n  accDescr: From the cache.\n  A --> B";
const fence = (source: string, meta = 'name=flow caption="A read"') =>
  `\`\`\`mermaid ${meta}\n${source}\n\`\`\`\n`;

function find(text: string, file = "lessons/1-x/03-first-cache.mdx"): [readonly Diagram[], string[]] {
  const problems = new ProblemList();
  const diagrams = findDiagrams([file], { read: () => text }, problems);
  return [diagrams, problems.all.map((problem) => `${problem.line} ${problem.message}`)];
}

describe("a diagram", () => {
  it("is found with its line, its source and the file of its drawing", () => {
    expect(find(FRONT + fence(SOURCE))).toEqual([
      [
        {
          file: "lessons/1-x/03-first-cache.mdx",
          line: 7,
          id: "d-first-cache-flow",
          source: SOURCE,
          svg: "lessons/1-x/diagrams/first-cache.flow.svg",
        },
      ],
      [],
    ]);
  });

  it("of a task lies beside it", () => {
    const [diagrams] = find(FRONT + fence(SOURCE), "exercises/cache/ttl-cache/task.mdx");
    expect(diagrams[0]?.svg).toBe("exercises/cache/ttl-cache/diagrams/ttl-cache.flow.svg");
  });

  it("may have its description in braces", () => {
    const [, problems] = find(
      FRONT + fence("flowchart TB\n accTitle: A\n accDescr {\n Two lines.\n }\n A --> B"),
    );
    expect(problems).toEqual([]);
  });
});

describe("what is wrong is said with its line", () => {
  it.each([
    ["no name", fence(SOURCE, 'caption="x"'), /^7 the diagram needs a name/],
    ["no accTitle", fence(SOURCE.replace("accTitle", "title")), /^7 .*accTitle/],
    ["an empty accTitle", fence(SOURCE.replace("A read", "")), /^7 .*accTitle/],
    ["no accDescr", fence(SOURCE.replace("accDescr", "description")), /^7 .*accDescr/],
    ["a name used twice", `${fence(SOURCE)}\n${fence(SOURCE)}`, /^14 .*two diagrams called "flow"/],
    ["a tag that is not br", fence(`${SOURCE}\n  B["<b>x</b>"]`), /^12 <b> would be shown/],
    ["colours of its own", fence(`${SOURCE}\n  style A fill:#f00`), /^12 style: colours are the theme's/],
  ])("%s", (_, text, expected) => {
    const [, problems] = find(FRONT + text);
    expect(problems).toEqual([expect.stringMatching(expected)]);
  });
});

it("a drawing that no page asks for is a stray", () => {
  const [diagrams] = find(FRONT + fence(SOURCE));
  const kept = "lessons/1-x/diagrams/first-cache.flow.svg";
  const stray = "lessons/1-x/diagrams/first-cache.old.svg";
  expect(findStrays([kept, stray, "lessons/1-x/level.yaml"], diagrams)).toEqual([stray]);
});
