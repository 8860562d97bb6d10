import { z } from "zod";
import { levelSlug } from "./level.ts";
import { predictionList } from "./prediction.ts";

/** The frontmatter of `exercises/<family>/<slug>/task.mdx`. */
export const taskFrontmatter = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "family/slug")
    .describe("never changes"),
  title: z.string().min(3),
  summary: z.string().min(20).max(170).describe("one sentence: what is built and what is judged"),
  level: levelSlug,
  minutes: z.number().int().min(5).max(180),
  lesson: z.string().describe("slug of the lesson that teaches it"),
  concepts: z.array(z.string()).min(1),
  limits: z
    .strictObject({
      test: z.number().int().min(100).max(10_000).default(2_000).describe("milliseconds a test may take"),
      load: z.number().int().min(100).max(10_000).default(2_000).describe("milliseconds loading may take"),
    })
    .prefault({}),
  predictions: predictionList.describe("asked before a run that will answer them; see prediction.ts"),
});
export type TaskFrontmatter = z.infer<typeof taskFrontmatter>;

/** How long one test, and the loading of the submission, may take before the run is stopped. */
export type Limits = TaskFrontmatter["limits"];
