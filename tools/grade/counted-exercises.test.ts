import path from "node:path";
import { describe, expect, it } from "vitest";
import { prove } from "./contract/prove.ts";
import { readExercises } from "./contract/read-exercises.ts";
import { gradeInNode } from "./grade-in-node.ts";

/* Whatever was written for an exercise is judged alike, test by test, whether it is counted or not. */

const exercises = await readExercises(path.resolve(import.meta.dirname, "../.."));

describe.each(exercises)("[G85] $id, counted", (exercise) => {
  it.each(exercise.answers.map((answer) => [answer.file, answer] as const))("%s", async (_, answer) => {
    const [plain, counted] = await Promise.all([
      prove(exercise, answer, gradeInNode),
      prove(exercise, answer, (job) => gradeInNode({ ...job, counted: true })),
    ]);
    expect(counted).toEqual(plain);
  });
});
