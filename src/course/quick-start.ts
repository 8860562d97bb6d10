import { z } from "zod";

/** The frontmatter of `lessons/quick-start.mdx`. */
export const quickStartFrontmatter = z.strictObject({
  title: z.string().min(3),
  description: z.string().min(40).max(170),
  minutes: z.number().int().positive(),
  steps: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z-]+$/)
          .describe("folder under lessons/quick-start/, and `<Step id>`"),
        title: z.string().min(3),
        minutes: z.number().int().positive(),
        outcome: z.string().min(20).describe("what the learner has at its end, as an item of a list"),
      }),
    )
    .min(1),
});
export type QuickStartFrontmatter = z.infer<typeof quickStartFrontmatter>;
