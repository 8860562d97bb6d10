import { z } from "zod";

/** The four levels, in the order they are taken. */
export const LEVELS = ["fundamentals", "intermediate", "advanced", "expert"] as const;

export const levelSlug = z.enum(LEVELS);
export type LevelSlug = z.infer<typeof levelSlug>;

/** `lessons/<n>-<slug>/level.yaml` */
export const levelFile = z.strictObject({
  title: z.string().min(3).describe("what the level is called on screen"),
  promise: z.string().min(20).describe("one sentence: what the learner can do afterwards"),
  hours: z.tuple([z.number().positive(), z.number().positive()]).describe("least and most hours"),
  prerequisites: z.array(z.string().min(3)).describe("what to know before, in words"),
  planned: z
    .array(z.strictObject({ slug: z.string(), title: z.string() }))
    .default([])
    .describe("lessons of the curriculum that are still being written, in order"),
});
export type LevelFile = z.infer<typeof levelFile>;
