import { z } from "zod";
import { err, ok, type Result } from "#base/result.ts";
import type { ProgressFact, StoredEvent } from "./event.ts";

/*
 * What is checked of events that come from a file. Only the import worker loads this: pages never carry zod.
 * Every object is loose, since a newer build may have added fields: they are kept and exported again.
 */

/** The last moment that `Date` can tell, in the year 275760. */
const LAST_MOMENT = 8.64e15;

const header = z.looseObject({
  id: z.string().regex(/^[0-9A-Za-z-]{8,64}$/, "must be 8 to 64 letters, digits or hyphens"),
  at: z.number().int().min(0).max(LAST_MOMENT),
  v: z.number().int().min(1).max(1_000_000),
  kind: z.string().min(1).max(100),
});

const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/, "must be lower-case letters, digits and hyphens");
const exercise = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "must be family/slug");
const count = z.number().int().min(0);

const facts = {
  "lesson-opened": { lesson: slug },
  "lesson-finished": { lesson: slug },
  "check-answered": { lesson: slug, check: slug, answer: z.string(), right: z.boolean() },
  "attempt-graded": {
    exercise,
    verdict: z.string(),
    summary: z.string(),
    passed: z.boolean(),
    testsPassed: count,
    testsTotal: count,
    source: z.string(),
    spent: z.number().min(0),
    figures: z.array(z.looseObject({ label: z.string(), value: z.number(), unit: z.string() })),
    stacks: z.string().optional(),
  },
  "quick-start-step-done": { step: z.string().min(1).max(100) },
  "hint-opened": { exercise, hint: z.number().int().min(1).max(1000) },
  "solution-opened": { exercise },
} satisfies Readonly<Record<ProgressFact["kind"], z.ZodRawShape>>;

/** By kind, then by version: an older shape stays here for as long as files may hold it. */
const schemas: Readonly<Record<string, Readonly<Record<number, z.ZodType>>>> = Object.fromEntries(
  Object.entries(facts).map(([kind, shape]) => [kind, { 1: z.looseObject(shape) }]),
);

/**
 * The event as it is, every field kept, or what is wrong with it in one phrase. Of kinds and versions that this
 * build doesn't know only the header is checked.
 */
export function parseEvent(value: unknown): Result<StoredEvent, string> {
  const head = header.safeParse(value);
  if (!head.success) return err(problemsOf(head.error));
  const { kind, v } = head.data;
  const schema = Object.hasOwn(schemas, kind) ? schemas[kind]?.[v] : undefined;
  const body = schema?.safeParse(value);
  if (body && !body.success) return err(problemsOf(body.error));
  // Parse boundary: the header has just been checked; the rest is kept as it came.
  return ok(value as StoredEvent);
}

function problemsOf(error: z.ZodError): string {
  return error.issues
    .map((issue) => (issue.path.length > 0 ? `“${issue.path.join(".")}”: ${issue.message}` : issue.message))
    .join("; ");
}
