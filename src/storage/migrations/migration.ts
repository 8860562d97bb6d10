import type { IDBPDatabase, IDBPTransaction } from "idb";

/** Older schemas have other stores than today's, so migrations see the database untyped. */
export type AnyDatabase = IDBPDatabase;
export type UpgradeTransaction = IDBPTransaction<unknown, string[], "versionchange">;

/** One step from a version to the next. It may await nothing but requests of its transaction. */
export type Migration = (db: AnyDatabase, tx: UpgradeTransaction) => void | Promise<void>;
