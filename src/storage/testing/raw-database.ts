/*
 * The database by hand, as an old build left it, as another build has it open, or as damage leaves it. Nothing here
 * uses the room's own code: what has been shipped must stay what it was.
 */

/** Opens without waiting for a promise of the room. */
export function openRaw(
  factory: IDBFactory,
  name: string,
  version?: number,
  upgrade?: (db: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const request = version === undefined ? factory.open(name) : factory.open(name, version);
  request.onupgradeneeded = () => upgrade?.(request.result);
  return result(request);
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no reason given"));
  });
}

/** Changes the stored data in one transaction and lets go of the database. */
export async function tamper(
  factory: IDBFactory,
  name: string,
  change: (store: (name: string) => IDBObjectStore) => void | Promise<void>,
): Promise<void> {
  const db = await openRaw(factory, name);
  const tx = db.transaction([...db.objectStoreNames], "readwrite");
  await change((store) => tx.objectStore(store));
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error ?? new Error("aborted"));
  });
  db.close();
}

/** What a database of schema version 1 held. */
export interface Version1 {
  readonly events: readonly unknown[];
  readonly meta: Readonly<Record<string, unknown>>;
  readonly drafts: readonly unknown[];
}

/** A database exactly as schema version 1 made it. */
export async function createVersion1(factory: IDBFactory, name: string, content: Version1): Promise<void> {
  const db = await openRaw(factory, name, 1, (fresh) => {
    const events = fresh.createObjectStore("events", { keyPath: "seq" });
    events.createIndex("id", "event.id", { unique: true });
    events.createIndex("exercise", "event.exercise");
    fresh.createObjectStore("meta");
    fresh.createObjectStore("drafts", { keyPath: "exercise" });
  });
  db.close();
  await tamper(factory, name, (store) => {
    for (const row of content.events) store("events").put(row);
    for (const [key, value] of Object.entries(content.meta)) store("meta").put(value, key);
    for (const row of content.drafts) store("drafts").put(row);
  });
}
