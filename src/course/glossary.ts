import { z } from "zod";

/** `lessons/reference/glossary.yaml`: a term's key, as lessons and exercises name it in `concepts`. */
export const glossaryFile = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({
    term: z.string().min(2),
    definition: z.string().min(20).describe("one or two sentences, plain text"),
  }),
);
export type GlossaryFile = z.infer<typeof glossaryFile>;
