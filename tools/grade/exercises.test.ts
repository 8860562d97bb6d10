import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { sentence } from "./contract/answer.ts";
import { prove } from "./contract/prove.ts";
import { readExercises } from "./contract/read-exercises.ts";
import { gradeInNode } from "./grade-in-node.ts";

/* Every exercise proves itself: its suite lets each right answer pass and catches each mistake by the test it names. */

const ROOT = path.resolve(import.meta.dirname, "../..");
const exercises = await readExercises(ROOT);

describe("all exercises", () => {
  it("are there", () => expect(exercises).not.toEqual([]));

  it("have the id of their folder, which makes ids unique", () => {
    expect(exercises.map(({ head }) => head.id)).toEqual(exercises.map(({ id }) => id));
  });

  it("are type-checked with everything in them by npm run types", () => {
    const config: unknown = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) =>
      ts.sys.readFile(file),
    ).config;
    const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const checked = fileNames.map((file) => path.relative(ROOT, file).replaceAll("\\", "/"));
    const files = exercises.flatMap(({ id, answers }) =>
      ["suite.ts", ...answers.map(({ file }) => file)].map((file) => `exercises/${id}/${file}`),
    );
    expect(files.filter((file) => !checked.includes(file))).toEqual([]);
  });
});

describe.each(exercises)("$id", (exercise) => {
  const { task, answers, hints } = exercise;

  it("brings at least 3 other right answers and 6 mistakes", () => {
    const count = (folder: string) => answers.filter(({ file }) => file.startsWith(folder)).length;
    expect(count("right/")).toBeGreaterThanOrEqual(3);
    expect(count("wrong/")).toBeGreaterThanOrEqual(6);
  });

  it("explains each mistake below the name of the test", () => {
    const mistakes = answers.filter(({ file }) => file.startsWith("wrong/"));
    const unexplained = mistakes.filter(({ text }) => !/^\/\/ \S.{20,}/.test(text.split("\n")[1] ?? ""));
    expect(unexplained.map(({ file }) => file)).toEqual([]);
  });

  it("has three hints, in order", () => {
    expect([...hints.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(["1", "2", "3"]);
    for (const hint of hints.split(/^## \d$/m).slice(1)) expect(hint.trim()).not.toBe("");
  });

  it("has a suite that imports what a suite may, and tests with names of their own", () => {
    const imported = ts.preProcessFile(task.suite).importedFiles.map(({ fileName }) => fileName);
    expect(imported.filter((name) => !["vitest", "./solution", "#grader"].includes(name))).toEqual([]);
    expect(new Set(task.tests).size).toBe(task.tests.length);
  });

  it("names only tests that its suite has", () => {
    const named = answers.flatMap(({ expected }) => (expected.kind === "fail by" ? [expected.test] : []));
    expect(named.filter((test) => !task.tests.includes(test))).toEqual([]);
  });

  const named = answers.map((answer) => [sentence(answer), answer] as const);
  // A race times at least fourteen fresh processes, which takes long where all cores are busy.
  it.each(named)("%s", { timeout: 120_000 }, async (_, answer) => {
    const { complaint, unanswered } = await prove(exercise, answer, gradeInNode);
    expect(complaint).toBe(undefined);
    if (answer.expected.kind === "pass") expect(unanswered, "predictions without an answer").toEqual([]);
  });
});
