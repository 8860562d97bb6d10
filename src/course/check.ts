import { z } from "zod";
import type { Inline } from "./inline.ts";

const explanation = z.string().min(15).describe("why this answer is right or wrong; inline Markdown");

const choice = z.strictObject({
  text: z.string().min(1).describe("inline Markdown"),
  right: z.boolean().default(false),
  because: explanation,
});

const nearMiss = z.strictObject({
  from: z.number(),
  to: z.number(),
  because: explanation,
});

const common = {
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe("unique within the lesson; never changes"),
  ask: z.string().min(10).describe("the question; inline Markdown"),
};

/** One fenced block ```` ```check ```` of a lesson, in YAML. */
export const checkBlock = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("choice"),
    choices: z
      .array(choice)
      .min(2)
      .max(5)
      .refine((choices) => choices.filter((c) => c.right).length === 1, "exactly one choice must be right"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("number"),
    answer: z.number(),
    tolerance: z.number().nonnegative().default(0).describe("absolute"),
    unit: z.string().default(""),
    because: explanation,
    misses: z.array(nearMiss).default([]).describe("ranges of wrong answers that reveal a known mistake"),
    otherwise: explanation.describe("for every other wrong answer"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("output"),
    code: z.string().min(1).describe("the program, TypeScript"),
    answer: z.string().min(1).describe("what it prints, exactly, but for surrounding space"),
    because: explanation,
    misses: z.array(z.strictObject({ text: z.string(), because: explanation })).default([]),
    otherwise: explanation,
  }),
]);
export type CheckBlock = z.infer<typeof checkBlock>;

/** A check as the page gets it: every authored text parsed into `Inline`, output code highlighted. */
export type Check = ChoiceCheck | NumberCheck | OutputCheck;

interface CheckHead {
  readonly id: string;
  readonly ask: Inline;
}

export interface ChoiceCheck extends CheckHead {
  readonly kind: "choice";
  readonly choices: readonly { readonly text: Inline; readonly right: boolean; readonly because: Inline }[];
}

export interface NumberCheck extends CheckHead {
  readonly kind: "number";
  readonly answer: number;
  readonly tolerance: number;
  readonly unit: string;
  readonly because: Inline;
  readonly misses: readonly { readonly from: number; readonly to: number; readonly because: Inline }[];
  readonly otherwise: Inline;
}

export interface OutputCheck extends CheckHead {
  readonly kind: "output";
  readonly code: string;
  /** highlighted at build */
  readonly codeHtml: string;
  readonly answer: string;
  readonly because: Inline;
  readonly misses: readonly { readonly text: string; readonly because: Inline }[];
  readonly otherwise: Inline;
}
