import { describe, expect, it } from "vitest";
import { isCounted } from "./is-counted.ts";

const uses = (names: string, use: string) =>
  `import { it } from "vitest";\nimport ${names} from "#grader";\nit("a", () => ${use});`;

describe("[G90] a submission is counted where its suite reads the counter, and nowhere else", () => {
  it.each([
    ["cost", uses("{ cost }", "cost(() => 1)")],
    ["growth", uses("{ evidence, growth }", "growth(String, (a) => a, { sizes: [] }) ?? evidence")],
    ["cost by another name", uses("{ cost as work }", "work(() => 1)")],
    ["the whole module", uses("* as grader", "grader.cost(() => 1)")],
    ["among types", uses("{ cost, type Cost }", "cost(() => 1) satisfies Cost")],
  ])("counted: %s", (_, suite) => expect(isCounted(suite)).toBe(true));

  it.each([
    ["other tools", uses("{ evidence, virtualClock }", "evidence ?? virtualClock()")],
    ["a type", uses("{ type Cost }", "(0 as unknown as Cost)")],
    ["an import that is not used", uses("{ cost }", "1")],
    ["a function of the submission", `import { cost } from "./solution";\ncost();`],
    ["the word in a text", `const text = 'import { cost } from "#grader"'; text;`],
    ["nothing at all", ""],
  ])("not counted: %s", (_, suite) => expect(isCounted(suite)).toBe(false));
});
