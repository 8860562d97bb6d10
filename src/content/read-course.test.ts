import { describe, expect, it } from "vitest";
import { courseOnDisk, LESSON } from "./course-on-disk.ts";
import { readCourse } from "./read-course.ts";
import { printProblems } from "./problem.ts";

const collect = () => Promise.resolve(["returns one"]);

async function problemsOf(changes: Readonly<Record<string, string | null>>): Promise<string> {
  using course = courseOnDisk(changes);
  const read = await readCourse(course.root, collect);
  return read.ok ? "" : printProblems(read.error);
}

const lesson = (from: string | RegExp, to: string) => ({
  "lessons/1-fundamentals/01-first.mdx": LESSON.replace(from, to),
});

describe("a valid course", () => {
  it("becomes a catalog of levels, lessons and exercises", async () => {
    using course = courseOnDisk();
    const read = await readCourse(course.root, collect);
    if (!read.ok) throw new Error(printProblems(read.error));
    expect(read.value.catalog.levels.map((level) => level.lessons)).toEqual([["first"], [], [], []]);
    expect(read.value.catalog.exercises).toMatchObject([
      {
        id: "cache/one",
        family: "cache",
        lesson: "first",
        tests: ["returns one"],
        limits: { test: 2000, load: 2000 },
      },
    ]);
    expect(read.value.lessons[0]?.contents).toEqual([{ id: "what-a-cache-buys", text: "What a cache buys" }]);
    expect(read.value.lessons[0]?.parts.checks["ratio"]).toMatchObject({ kind: "number", answer: 3 });
  });

  it("knows of each suite whether it counts work", async () => {
    const suite = `import { it } from "vitest";\nimport { cost } from "#grader";\nit("returns one", () => cost(() => 1));\n`;
    using course = courseOnDisk({ "exercises/cache/one/suite.ts": suite });
    const read = await readCourse(course.root, collect);
    if (!read.ok) throw new Error(printProblems(read.error));
    expect(read.value.exercises.map(({ counted }) => counted)).toEqual([true]);
    expect(Object.values(read.value.quickStart.steps).map(({ counted }) => counted)).toEqual([false]);
  });
});

describe("problems name file and line", () => {
  it.each([
    [
      "a link to no page",
      lesson("/exercises/cache/one)", "/lessons/nowhere)"),
      /01-first\.mdx:13 {2}link to "\/lessons\/nowhere"/,
    ],
    ["a link to no heading", lesson("(#what-a-cache-buys)", "(#gone)"), /01-first\.mdx:13 .*no heading/],
    ["an unknown concept", lesson("hit-ratio", "hit-rate"), /01-first\.mdx:2 {2}concept "hit-rate"/],
    [
      "an exercise that does not exist",
      lesson("exercises: [cache/one]", "exercises: [cache/one, cache/two]"),
      /exercise "cache\/two" does not exist/,
    ],
    [
      "an exercise that no lesson names",
      lesson("exercises: [cache/one]", "exercises: []"),
      /task\.mdx:2 .*does not name this exercise/,
    ],
    ["an unknown frontmatter key", lesson("minutes: 10", "minuts: 10"), /01-first\.mdx:\d+ .*minut/],
    ["a number that is text", lesson("minutes: 10", "minutes: ten"), /01-first\.mdx:5 {2}minutes/],
    ["broken YAML", lesson("minutes: 10", "minutes: [10"), /01-first\.mdx:\d+/],
    ["a check without an explanation", lesson(/^because: .*\n/m, ""), /01-first\.mdx:1\d {2}because/],
    ["an unknown tag", lesson("<Exercise id", "<Exercize id"), /01-first\.mdx:\d+ /],
    ["an id that is not the file's name", lesson("id: first", "id: frist"), /id "frist" differs/],
    ["broken MDX", lesson("Now build it.</Exercise>", "Now build it."), /01-first\.mdx:\d+/],
    ["a missing suite", { "exercises/cache/one/suite.ts": null }, /suite\.ts:1 {2}the file is missing/],
    [
      "a suite that does not compile",
      { "exercises/cache/one/suite.ts": "const x = 1;\nconst = 2;\n" },
      /suite\.ts:2 /,
    ],
    ["two hints only", { "exercises/cache/one/hints.md": "## 1\n\na\n\n## 2\n\nb\n" }, /found 2/],
    [
      "no glossary",
      { "lessons/reference/glossary.yaml": null },
      /glossary\.yaml:1 {2}the glossary is missing/,
    ],
    ["a step without its folder", { "lessons/quick-start/measure/suite.ts": null }, /measure\/suite\.ts:1/],
    ["no level file", { "lessons/4-expert/level.yaml": null }, /4-expert\/level\.yaml:1/],
  ])("%s", async (_, changes, expected) => {
    expect(await problemsOf(changes)).toMatch(expected);
  });

  it("reports all of them at once", async () => {
    const problems = await problemsOf({
      ...lesson("minutes: 10", "minutes: ten"),
      "exercises/cache/one/hints.md": null,
    });
    expect(problems.split("\n").length).toBeGreaterThanOrEqual(2);
  });

  it("asks for a diagram that was not rendered", async () => {
    const mermaid =
      "```mermaid name=path\nflowchart LR\n  accTitle: A path\n  accDescr: From a to b.\n  a --> b\n```\n";
    const problems = await problemsOf(lesson("<Exercise", `${mermaid}\n<Exercise`));
    expect(problems).toMatch(
      /01-first\.mdx:\d+ .*diagrams\/first\.path\.svg is missing: run "npm run diagrams"/,
    );
  });
});
