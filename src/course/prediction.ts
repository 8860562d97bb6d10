import { z } from "zod";
import type { Inline } from "./inline.ts";

/** What predictions are about, to tell where a learner's guesses are good. Persisted names: one may be added. */
const PREDICTION_TOPICS = [
  "cache",
  "concurrency",
  "growth",
  "hot-spots",
  "latency",
  "measurement",
  "memory",
  "queries",
] as const;

const common = {
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+$/, "must be lower-case letters, digits and hyphens")
    .describe("unique within the exercise; never changes"),
  topic: z.enum(PREDICTION_TOPICS),
  ask: z.string().min(10).max(240).describe("the question about the learner's own next run; inline Markdown"),
};

const figure = z
  .string()
  .min(1)
  .describe("label of the figure that the suite records, or title of the race whose ratio is meant");

const option = z.strictObject({
  text: z.string().min(1).max(100).describe("plain text, unique in its question"),
  below: z
    .number()
    .optional()
    .describe("right for figures below this and not below the option before; last: none"),
});

type Option = z.infer<typeof option>;

/** Whether the options share all figures out among them: bounds rise, and only the last has none. */
function isPartition(options: readonly Option[]): boolean {
  const bounds = options.slice(0, -1).map(({ below }) => below);
  const rises = bounds.every(
    (bound, index) => bound !== undefined && bound > (bounds[index - 1] ?? -Infinity),
  );
  return rises && options.at(-1)?.below === undefined;
}

/** One of `predictions` in a task's frontmatter: a question that the learner's next run answers with a measurement. */
export const predictionBlock = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("number").describe("a figure, scored by the factor that the guess is off"),
    figure,
    unit: z
      .enum(["", "%", "ms", "×"])
      .default("")
      .describe("the figure's own; with % the learner types per cent"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("choice").describe("one of a few answers, and how sure; a figure decides which is right"),
    figure,
    options: z
      .array(option)
      .min(2)
      .max(5)
      .refine(isPartition, "bounds must rise from option to option, and only the last has no below")
      .refine(
        (all) => new Set(all.map(({ text }) => text)).size === all.length,
        "two options have the same text",
      ),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("growth").describe("a class of growth, and how sure"),
    growth: z.string().min(1).describe("title of the growth that the suite measures"),
  }),
  z.strictObject({
    ...common,
    kind: z
      .literal("hot-line")
      .describe("the line of the learner's own code that costs most, in a run whose work is counted"),
  }),
]);
export type PredictionBlock = z.infer<typeof predictionBlock>;

/** All predictions of one exercise: few enough to be answered in passing. */
export const predictionList = z
  .array(predictionBlock)
  .max(4)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "an id is used twice")
  .default([]);

type WithInline<Block> = Block extends unknown ? Omit<Block, "ask"> & { readonly ask: Inline } : never;

/** A prediction as the page gets it: the question parsed into `Inline`. */
export type Prediction = WithInline<PredictionBlock>;
