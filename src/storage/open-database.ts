import { wrap } from "idb";
import type { Fault } from "./faults.ts";
import { faultOf } from "./faults.ts";
import { migrate } from "./migrations/migrations.ts";
import type { UpgradeTransaction } from "./migrations/migration.ts";
import { VERSION, putMeta, type Database } from "./schema.ts";
import { transact } from "./transact.ts";

/** What may be done with the database. */
export type Access =
  | { readonly kind: "open"; readonly db: Database }
  | { readonly kind: "read-only"; readonly db: Database; readonly fault: Fault }
  | { readonly kind: "none"; readonly fault: Fault };

export interface OpenOptions {
  /** Throws or gives nothing where the browser has no storage: reading `indexedDB` itself may throw. */
  readonly factory: () => IDBFactory | undefined;
  readonly name: string;
  /** Another connection stands in the way of an upgrade and didn't close when asked. */
  readonly onBlocked: () => void;
  /** The browser has answered, and an upgrade is under way: it takes as long as there is much to change. */
  readonly onUpgrade: () => void;
}

/**
 * One attempt to open the database, upgrading it where it is older. Where it is newer, or its upgrade fails, it is
 * opened as it is, to be read and exported. May never resolve: browsers queue an open behind a blocked one without
 * any event, so the caller needs a timer.
 */
export async function openDatabase(options: OpenOptions): Promise<Access> {
  const factory = tryFactory(options.factory);
  if (factory.kind === "none") return factory;
  try {
    return { kind: "open", db: await upgraded(factory.factory, options) };
  } catch (error) {
    const fault = error instanceof UpgradeError ? "broken upgrade" : faultOfOpen(error);
    if (fault !== "newer" && fault !== "broken upgrade") return { kind: "none", fault };
    const db = await openAsItIs(factory.factory, options.name).catch(() => undefined);
    return db ? { kind: "read-only", db, fault } : { kind: "none", fault };
  }
}

/** While the browser clears the site's data, an open is aborted: like an unknown error it may pass. */
function faultOfOpen(error: unknown): Fault {
  const fault = faultOf(error);
  return fault === "aborted" || fault === "closed" ? "failing" : fault;
}

class UpgradeError extends Error {}

function tryFactory(
  get: () => IDBFactory | undefined,
): { kind: "some"; factory: IDBFactory } | (Access & { kind: "none" }) {
  try {
    const factory = get();
    return factory ? { kind: "some", factory } : { kind: "none", fault: "missing" };
  } catch (error) {
    return { kind: "none", fault: faultOf(error) };
  }
}

async function upgraded(factory: IDBFactory, { name, onBlocked, onUpgrade }: OpenOptions): Promise<Database> {
  const request = factory.open(name, VERSION);
  let from: number | undefined;
  let isBroken = false;
  request.addEventListener("blocked", onBlocked);
  request.addEventListener("upgradeneeded", (event) => {
    from = event.oldVersion;
    onUpgrade();
    const tx = request.transaction;
    if (!tx) return;
    // Clone boundary: idb's wrapper, typed as what migrations may see.
    const upgrade = wrap(tx) as unknown as UpgradeTransaction;
    migrate(wrap(request.result), event.oldVersion, upgrade).catch(() => {
      isBroken = true;
      upgrade.done.catch(() => undefined);
      abort(tx);
    });
  });
  const db = await opened(request).catch((error: unknown) => {
    throw isBroken ? new UpgradeError() : error;
  });
  if (from !== undefined) await makeDurable(db, from);
  return db;
}

/** Opens whatever version there is. Never creates: an empty database would look like one that lost everything. */
async function openAsItIs(factory: IDBFactory, name: string): Promise<Database> {
  const request = factory.open(name);
  request.addEventListener("upgradeneeded", () => {
    if (request.transaction) abort(request.transaction);
  });
  return opened(request);
}

function opened(request: IDBOpenDBRequest): Promise<Database> {
  return new Promise((resolve, reject) => {
    // Clone boundary: from here on the stores are those of `HotpathSchema`.
    request.addEventListener("success", () => resolve(wrap(request.result) as unknown as Database));
    request.addEventListener("error", (event) => {
      // An abort of the upgrade would otherwise also be reported as an error of the page.
      event.preventDefault();
      reject(request.error ?? new DOMException("The database did not open.", "UnknownError"));
    });
  });
}

/** An upgrade can't ask for strict durability itself; a strict write after it takes it to the disk too. */
async function makeDurable(db: Database, from: number): Promise<void> {
  const record = { from, to: VERSION };
  // A full disk is for the first real write to report: the upgrade itself has been done.
  await transact(db, ["meta"], "strict", (tx) => putMeta(tx, "upgrade", record)).catch(() => undefined);
}

function abort(tx: IDBTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}
