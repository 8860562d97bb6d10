import type { StoredEvent } from "#progress/event.ts";
import { byExercise, headsOf, withUnsaved } from "../draft-heads.ts";
import { versionOf } from "../draft-rows.ts";
import { readRows } from "../log-rows.ts";
import { rollHash } from "../rolling-hash.ts";
import type { Database, DraftRow, EventRow, HotpathSchema, VersionRow } from "../schema.ts";
import { FORMAT, FORMAT_VERSION, hexHash, LIMITS, type BackupHeader } from "./backup-format.ts";
import { isDamaged } from "../damage.ts";

export interface WriteSources {
  /** absent where nothing is stored: the file is made from memory */
  readonly db: Database | undefined;
  /** what is only in memory, newest state of each */
  readonly events: readonly StoredEvent[];
  readonly drafts: readonly DraftRow[];
  readonly versions: readonly VersionRow[];
  readonly now: Date;
}

export interface Written {
  readonly blob: Blob;
  readonly events: number;
  readonly drafts: number;
  readonly leftOut: number;
  /** the highest seq in it */
  readonly last: number;
}

/** The whole backup as a Blob. Stores that can't be read are left out and counted: half a backup beats none. */
export async function writeBackup({ db, events, drafts, versions, now }: WriteSources): Promise<Written> {
  const file = createLines();
  const ids = new Set<string>();
  let last = 0;
  let before: EventRow | undefined;

  const all = async <Name extends "drafts" | "versions" | "kept">(
    store: Name,
  ): Promise<readonly HotpathSchema[Name]["value"][]> => {
    // An older schema has fewer stores.
    if (!db?.objectStoreNames.contains(store)) return [];
    return (await file.attempt(() => db.getAll(store))) ?? [];
  };
  const addEvent = (event: StoredEvent): void => {
    ids.add(event.id);
    file.add({ event });
  };

  if (db) {
    await file.attempt(async () => {
      for await (const { rows, unreadable } of readRows(db, 0)) {
        file.leaveOut(unreadable.length);
        for (const row of rows) {
          // A damaged event might not pass the checks of an import: it travels as a record that is only kept.
          if (isDamaged(row, before)) file.add({ damaged: row.event });
          else addEvent(row.event);
          before = row;
          last = row.seq;
        }
      }
    });
  }
  for (const event of events) if (!ids.has(event.id)) addEvent(event);

  const storedDrafts = await all("drafts");
  const groups = byExercise(withUnsaved(storedDrafts, drafts));
  const beside: VersionRow[] = [];
  for (const rows of groups.values()) {
    const [draft, ...others] = headsOf(rows);
    if (draft) file.add({ draft: withoutOurOwn(draft) });
    beside.push(...others.map(versionOf));
  }

  const storedVersions = await all("versions");
  for (const row of [...storedVersions, ...versions, ...beside]) file.add({ version: withoutOurOwn(row) });

  const kept = await all("kept");
  for (const row of kept) file.addLine(row.line);

  return {
    blob: file.toBlob(now),
    events: ids.size,
    drafts: groups.size,
    leftOut: file.leftOut(),
    last,
  };
}

const OUR_OWN = new Set(["writer", "stamp", "seen"]);

/** Without what only this browser's tabs mean. Fields that a newer build added stay. */
function withoutOurOwn(row: DraftRow | VersionRow): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !OUR_OWN.has(key)));
}

function createLines() {
  const chunks: string[] = [];
  let waiting: string[] = [];
  let count = 0;
  let hash = 0;
  let leftOut = 0;

  function addLine(line: string): void {
    // A line that no import would accept would make the whole file worthless.
    if (line.length > LIMITS.line) {
      leftOut += 1;
      return;
    }
    hash = rollHash(hash, line);
    count += 1;
    waiting.push(line);
    // Joined in pieces: one string of a whole log may be longer than a string can be.
    if (waiting.length === 1000) flush();
  }

  function flush(): void {
    if (waiting.length > 0) chunks.push(`${waiting.join("\n")}\n`);
    waiting = [];
  }

  return {
    add: (record: object) => addLine(JSON.stringify(record)),
    addLine,
    leaveOut(records: number) {
      leftOut += records;
    },
    leftOut: () => leftOut,
    async attempt<T>(read: () => Promise<T>): Promise<T | undefined> {
      try {
        return await read();
      } catch {
        leftOut += 1;
        return undefined;
      }
    },
    toBlob(now: Date): Blob {
      flush();
      const header: BackupHeader = {
        format: FORMAT,
        version: FORMAT_VERSION,
        reader: FORMAT_VERSION,
        exportedAt: now.toISOString(),
        count,
        hash: hexHash(hash),
      };
      return new Blob([`${JSON.stringify(header)}\n`, ...chunks], { type: "application/jsonl" });
    },
  };
}
