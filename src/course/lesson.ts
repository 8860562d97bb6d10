import { z } from "zod";

/** The frontmatter of `lessons/<n>-<level>/<nn>-<slug>.mdx`. */
export const lessonFrontmatter = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "lower-case words joined by hyphens")
    .describe("the slug; never changes"),
  title: z.string().min(3),
  description: z.string().min(40).max(170).describe("one sentence for search results and the lesson list"),
  minutes: z.number().int().min(3).max(90).describe("reading time with the checks, without the exercises"),
  objectives: z.array(z.string().min(10)).min(2).max(6).describe("each completes “You will be able to …”"),
  concepts: z.array(z.string()).default([]).describe("glossary terms that the lesson teaches"),
  exercises: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))
    .describe("family/slug, in the order to solve them"),
});
export type LessonFrontmatter = z.infer<typeof lessonFrontmatter>;
