import { attempt, EXERCISE } from "./facts.ts";
import { openRaw, result } from "./raw-database.ts";
import { until, type TestTab, type TestWorld } from "./test-world.ts";

/** What a backup of the tab holds: texts of drafts and versions, sources of attempts. */
export async function exported(tab: TestTab) {
  const file = await tab.backup.export();
  const [, ...lines] = (await file.blob.text()).trim().split("\n");
  const records = lines.map((line) => JSON.parse(line) as Record<string, Record<string, unknown>>);
  const all = (kind: string, field: string) => records.flatMap((record) => record[kind]?.[field] ?? []);
  return {
    sources: all("event", "source"),
    drafts: all("draft", "text"),
    versions: all("version", "text"),
    leftOut: file.leftOut,
  };
}

export const saved = (tab: TestTab) => until(() => tab.status.get().kind === "saved");

/** A profile with `n` attempts and one draft, all tabs closed. */
export async function profileWith(world: TestWorld, n: number): Promise<void> {
  const tab = world.open();
  for (let index = 1; index <= n; index += 1) await tab.log.append(attempt(`source ${index}`));
  await tab.drafts.save(EXERCISE, "a draft");
  await tab.close();
}

/** How many events are on the disk. */
export async function rows({ database, name }: TestWorld): Promise<number> {
  const db = await openRaw(database, name);
  const count = await result(db.transaction(["events"]).objectStore("events").count());
  db.close();
  return count;
}
