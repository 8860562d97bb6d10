import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStudio, type Studio } from "./studio.ts";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio(process.cwd());
}, 60_000);
afterAll(() => studio.close());

const ACC = "  accTitle: A & B\n  accDescr: From the cache.\n";
const FLOW = `flowchart TB\n${ACC}  A([Ask]):::cool hot1@-->|"a miss"| B["\`**Load**<br/>50 ms\`"]:::hot\n  B --> C{Full?}`;
const SEQUENCE = `sequenceDiagram\n${ACC}  A->>B: ask\n  B--xA: fail\n  Note over A: wait\n  rect hot\n  A->>A: again\n  end`;

async function draw(source: string): Promise<string> {
  const drawn = await studio.draw("d-page-name", source);
  if (!drawn.ok) throw new Error(drawn.error);
  return drawn.value;
}

describe.each([
  ["a flowchart", FLOW],
  ["a sequence diagram", SEQUENCE],
])("%s", (_, source) => {
  it("is drawn the same each time, of known size", async () => {
    const svg = await draw(source);
    expect(await draw(source)).toBe(svg);
    expect(svg).toMatch(/<svg [^>]*width="\d+"/);
    expect(svg).toMatch(/<svg [^>]*height="\d+"/);
  });

  it("is an image with a name and a description", async () => {
    const svg = await draw(source);
    expect(svg).toContain(
      'role="img" aria-labelledby="d-page-name-title" aria-describedby="d-page-name-desc"',
    );
    expect(svg).toContain('<title id="d-page-name-title">A &amp; B</title>');
    expect(svg).toContain('<desc id="d-page-name-desc">From the cache.</desc>');
  });

  it("takes every colour from the page", async () => {
    const svg = await draw(source);
    expect(svg.replace(/url\(#[^)]*\)/g, "")).not.toMatch(/#[0-9a-f]{3,8}\b(?!-)|rgb|hsl/i);
    expect(svg).toContain("var(--ink)");
    expect(svg).toContain("var(--heat-5)");
    expect(svg).not.toMatch(/ (fill|stroke|style)="/);
  });

  it("keeps its rules and ids to itself, and holds no HTML", async () => {
    const svg = await draw(source);
    const rules = /<style>(.*)<\/style>/.exec(svg)?.[1]?.split("}").filter(Boolean) ?? [];
    expect(rules.length).toBeGreaterThan(5);
    for (const selector of rules.flatMap((rule) => rule.split("{")[0]?.split(",") ?? [])) {
      expect(selector).toMatch(/^#d-page-name\b/);
    }
    for (const [, id] of svg.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^d-page-name/);
    expect(svg).not.toMatch(/foreignObject|<script|<a |href|data-|on[a-z]+=/i);
  });
});

it("a hot arrow has a hot head, a bold word is one", async () => {
  const svg = await draw(FLOW);
  expect(svg).toMatch(/class="link hot" marker-end="url\(#d-page-name[^"]*-hot\)"/);
  expect(svg).toMatch(/<marker [^>]*-hot"[^>]*class="hot"/);
  expect(svg).toContain('<tspan font-weight="bold">Load</tspan>');
});

it("a lifeline ends where the drawing ends", async () => {
  const svg = await draw(SEQUENCE);
  const height = Number(/<svg [^>]*height="(\d+)"/.exec(svg)?.[1]);
  const ends = [...svg.matchAll(/<line [^>]*y2="(\d+)"[^>]*class="actor-line"/g)].map((match) =>
    Number(match[1]),
  );
  expect(ends).toHaveLength(2);
  for (const end of ends) expect(end).toBeLessThanOrEqual(height);
});

it("what does not parse is an answer, not a crash", async () => {
  expect(await studio.draw("d-x", `flowchart TB\n${ACC}  A[one --> B`)).toEqual({
    ok: false,
    error: expect.stringContaining("Parse error on line ") as string,
  });
});
