import { expect, it } from "vitest";
import type { ExerciseId } from "#base/ids.ts";
import type { Exercise } from "#course/catalog.ts";
import { groupByFamily } from "./families.ts";

const exercise = (id: string): Exercise => ({
  id: id as ExerciseId,
  family: id.split("/")[0] ?? "",
  lesson: "x" as Exercise["lesson"],
  title: id,
  summary: "",
  level: "fundamentals",
  minutes: 10,
  concepts: [],
  limits: { test: 2000, load: 2000 },
  tests: [],
});

it("groups exercises by family, in the order of the list, unknown families last", () => {
  const families = groupByFamily(["zebra/a", "profiler/a", "cache/a", "profiler/b"].map(exercise));
  expect(families.map(({ slug, exercises }) => [slug, exercises.length])).toEqual([
    ["cache", 1],
    ["profiler", 2],
    ["zebra", 1],
  ]);
  expect(families.at(-1)?.title).toBe("zebra");
});
