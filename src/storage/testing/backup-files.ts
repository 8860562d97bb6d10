import { hashOf, rollHash } from "../rolling-hash.ts";
import { FORMAT, hexHash } from "../backup/backup-format.ts";

/** A backup of these records, right in every way but for what `header` overrides. */
export function backupText(records: readonly unknown[], header: object = {}): string {
  return backupOfLines(
    records.map((record) => JSON.stringify(record)),
    header,
  );
}

/** The same from lines, which need not be JSON. */
export function backupOfLines(lines: readonly string[], header: object = {}): string {
  const hash = lines.reduce(rollHash, 0);
  const first = {
    format: FORMAT,
    version: 1,
    reader: 1,
    exportedAt: "2026-11-23T06:24:00.000Z",
    count: lines.length,
    hash: hexHash(hash),
    ...header,
  };
  return [JSON.stringify(first), ...lines, ""].join("\n");
}

export function blobOf(...parts: BlobPart[]): Blob {
  return new Blob(parts, { type: "application/jsonl" });
}

/** A valid event, unlike any other of another `n`. */
export function eventOf(n: number, fields: object = {}): Record<string, unknown> {
  return {
    id: `00000000-0000-4000-9000-${hexHash(hashOf(String(n))).slice(-12)}`,
    at: 1_790_000_000_000 + n,
    v: 1,
    kind: "lesson-opened",
    lesson: "first-cache",
    ...fields,
  };
}
