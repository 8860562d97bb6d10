import { err, ok } from "#base/result.ts";
import type { StoredEvent } from "#progress/event.ts";
import type { Draft, DraftVersion } from "../drafts.ts";
import { rollHash } from "../rolling-hash.ts";
import {
  FORMAT_VERSION,
  hexHash,
  LIMITS,
  type BackupContents,
  type BackupHeader,
  type ReadAnswer,
} from "./backup-format.ts";
import { parseJsonLine } from "./parse-json-line.ts";
import {
  badLine,
  cutOff,
  emptyFile,
  notABackup,
  tooLarge,
  tooMany,
  tooNew,
  unreadableFile,
  wrongHash,
} from "./problems.ts";
import { parseHeader, parseRecord } from "./record-schema.ts";
import { BadFile, splitLines, type Line } from "./split-lines.ts";

/** Reads and checks a whole file. A file with one fault is refused as a whole. Never rejects. */
export async function readBackup(file: Blob): Promise<ReadAnswer> {
  try {
    if (file.size === 0) return err(emptyFile());
    if (file.size > LIMITS.bytes) return err(tooLarge(`${file.size.toLocaleString("en")} bytes`));
    return ok(await read(file));
  } catch (error) {
    return err(error instanceof BadFile ? error.problem : unreadableFile());
  }
}

async function read(file: Blob): Promise<BackupContents> {
  const events: StoredEvent[] = [];
  const drafts: Draft[] = [];
  const versions: DraftVersion[] = [];
  const kept: string[] = [];
  let header: BackupHeader | undefined;
  let hash = 0;
  let count = 0;

  for await (const line of splitLines(chunksOf(file))) {
    if (!header) {
      header = headerOf(line);
      continue;
    }
    if (line.text.trim() === "") continue;
    count += 1;
    if (count > LIMITS.lines)
      throw new BadFile(tooLarge(`more than ${LIMITS.lines.toLocaleString("en")} records`));
    const record = recordOf(line, { count, of: header.count });
    hash = rollHash(hash, line.text);
    if (record.kind === "event") events.push(record.event);
    else if (record.kind === "draft") drafts.push(record.draft);
    else if (record.kind === "version") versions.push(record.version);
    else kept.push(line.text);
  }

  if (!header) throw new BadFile(emptyFile());
  if (count < header.count) throw new BadFile(cutOff(count, header.count));
  if (count > header.count) throw new BadFile(tooMany(count, header.count));
  if (hexHash(hash) !== header.hash) throw new BadFile(wrongHash());
  return { events, drafts, versions, kept };
}

function headerOf(line: Line): BackupHeader {
  const json = parseJsonLine(line.text);
  if (!json.ok) throw new BadFile(notABackup(`its first line is ${json.error}`));
  const header = parseHeader(json.value);
  if (!header.ok) throw new BadFile(notABackup(`its first line is not a header (${header.error})`));
  const { version, reader, exportedAt } = header.value;
  if (reader > FORMAT_VERSION) throw new BadFile(tooNew(version, reader, exportedAt));
  return header.value;
}

function recordOf(line: Line, place: { readonly count: number; readonly of: number }) {
  const json = parseJsonLine(line.text);
  if (!json.ok) {
    if (!line.ended && place.count <= place.of) throw new BadFile(cutOff(place.count - 1, place.of));
    throw new BadFile(badLine(line.number, json.error));
  }
  const record = parseRecord(json.value);
  if (!record.ok) throw new BadFile(badLine(line.number, record.error));
  return record.value;
}

/** `Blob.stream` isn't an async iterable in every browser yet. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
