import { z } from "zod";
import { err, ok, type Result } from "#base/result.ts";
import { parseEvent } from "#progress/event-schema.ts";
import type { StoredEvent } from "#progress/event.ts";
import type { Draft, DraftVersion } from "../drafts.ts";
import { FORMAT, type BackupHeader } from "./backup-format.ts";

/* What a record of a backup must be. Loaded by the import worker only. Unknown fields are kept. */

const header = z.looseObject({
  format: z.literal(FORMAT),
  version: z.number().int().min(1),
  reader: z.number().int().min(1),
  exportedAt: z.string().max(40),
  count: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{14}$/),
});

const draft = z.looseObject({
  exercise: z
    .string()
    .max(200)
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "must be family/slug"),
  text: z.string(),
  savedAt: z.number().int().min(0).max(8.64e15),
});

const version = z.looseObject({
  ...draft.shape,
  reason: z.enum(["reset", "other-tab", "import", "run"]),
});

/** A record, or the whole of one that this build doesn't know. */
export type BackupRecord =
  | { readonly kind: "event"; readonly event: StoredEvent }
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "version"; readonly version: DraftVersion }
  | { readonly kind: "unknown" };

export function parseHeader(value: unknown): Result<BackupHeader, string> {
  const parsed = header.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(describe(parsed.error));
}

/** Sorts a record by its one name and checks it; the error is a phrase. */
export function parseRecord(value: Readonly<Record<string, unknown>>): Result<BackupRecord, string> {
  const names = Object.keys(value);
  const [name] = names;
  if (name === undefined || names.length > 1) return err("not a record: it must have one name");
  switch (name) {
    case "event": {
      const event = parseEvent(value["event"]);
      return event.ok ? ok({ kind: "event", event: event.value }) : event;
    }
    case "draft": {
      const parsed = draft.safeParse(value["draft"]);
      // Brand boundary: the shape has just been checked.
      return parsed.success
        ? ok({ kind: "draft", draft: parsed.data as unknown as Draft })
        : err(describe(parsed.error));
    }
    case "version": {
      const parsed = version.safeParse(value["version"]);
      if (!parsed.success) return err(describe(parsed.error));
      return ok({ kind: "version", version: parsed.data as unknown as DraftVersion });
    }
    default:
      return ok({ kind: "unknown" });
  }
}

function describe(error: z.ZodError): string {
  return error.issues
    .map((issue) => (issue.path.length > 0 ? `“${issue.path.join(".")}”: ${issue.message}` : issue.message))
    .join("; ");
}
