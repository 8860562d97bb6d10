import type { Database, Store, WriteTransaction } from "./schema.ts";

type Durability = "strict" | "relaxed";

/**
 * One read-write transaction. Resolves after `complete`, which with "strict" means after it reached the disk;
 * rejects with the reason of the abort, and then nothing was written.
 *
 * `body` runs at once. It may await nothing but requests of the transaction, or the transaction ends under it.
 */
export async function transact<T>(
  db: Database,
  stores: Store[],
  durability: Durability,
  body: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  const tx = db.transaction(stores, "readwrite", { durability });
  // Some exits below don't wait for it; a rejection nobody listens to would be reported as a bug of the page.
  tx.done.catch(() => undefined);
  try {
    const result = await body(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw tx.error ?? error;
  }
}

/**
 * One write that needs to read nothing, committed in the same task: it counts even when the page is being left,
 * where a transaction that waits for an answer is aborted with the page.
 */
export async function writeAtOnce(
  db: Database,
  store: Store,
  durability: Durability,
  write: (tx: WriteTransaction) => Promise<unknown>,
): Promise<void> {
  const tx = db.transaction([store], "readwrite", { durability });
  tx.done.catch(() => undefined);
  try {
    // The transaction's end says the same, and is waited for.
    write(tx).catch(() => undefined);
    tx.commit();
    await tx.done;
  } catch (error) {
    abort(tx);
    throw tx.error ?? error;
  }
}

function abort(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}
