import { expect, it } from "vitest";
import { ProblemList } from "#content/problem.ts";
import { checkDrawings } from "./check-drawings.ts";
import type { Diagram } from "./find-diagrams.ts";
import { fingerprintOfRenderer, readStamp, withStamp } from "./stamp.ts";

const SOURCE = "flowchart TB\n  accTitle: A read\n  accDescr: From the cache.\n  A --> B";
const SVG = "lessons/1-x/diagrams/first-cache.flow.svg";

async function check(source: string, drawing: string | undefined, renderer = "1"): Promise<string[]> {
  const diagram: Diagram = { file: "lessons/1-x/03-first-cache.mdx", line: 7, id: "d", source, svg: SVG };
  const problems = new ProblemList();
  const disk = { exists: () => drawing !== undefined, read: () => drawing ?? "" };
  await checkDrawings([diagram], disk, renderer, problems);
  return problems.all.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

it("a drawing of this source by this renderer is up to date", async () => {
  expect(await check(SOURCE, withStamp("<svg/>", SOURCE, "1"))).toEqual([]);
});

it("one checked out with CRLF is too", async () => {
  expect(await check(SOURCE, withStamp("<svg/>", SOURCE, "1").replaceAll("\n", "\r\n"))).toEqual([]);
});

it.each([
  ["missing", SOURCE, undefined],
  ["out of date", `${SOURCE} --> C`, withStamp("<svg/>", SOURCE, "1")],
  ["out of date", SOURCE, withStamp("<svg/>", SOURCE, "0")],
  ["out of date", SOURCE, "<svg/>"],
])("one that is %s is reported where its source stands", async (word, source, drawing) => {
  expect(await check(source, drawing)).toEqual([
    `lessons/1-x/03-first-cache.mdx:7 ${SVG} is ${word}: npm run diagrams`,
  ]);
});

it.each([
  ["at the end", `${SOURCE}\n  B[one --> C\n`, 12],
  ["in the middle", `${SOURCE}\n  B ->> C\n  C --> D\n  D --> E`, 12],
])(
  "a source that Mermaid cannot parse is reported with the line in the page: %s",
  async (_, source, line) => {
    expect(await check(source, undefined)).toEqual([
      expect.stringMatching(`^lessons/1-x/03-first-cache.mdx:${line} Parse error on line `),
    ]);
  },
);

it("a kind that the theme does not cover is refused", async () => {
  const pie = 'pie\n  accTitle: A\n  accDescr: B\n  "a" : 1';
  expect(await check(pie, undefined)).toEqual([expect.stringContaining('no theme for "pie"')]);
});

it("the renderer's fingerprint names a theme, a Mermaid and a font", () => {
  expect(fingerprintOfRenderer()).toMatch(/^[0-9a-f]{16}$/);
  expect(readStamp(withStamp("<svg/>", SOURCE, fingerprintOfRenderer()))).toMatch(/^[0-9a-f]{16}$/);
});
