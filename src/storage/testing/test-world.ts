import "fake-indexeddb/auto";
import { IDBFactory as FakeFactory } from "fake-indexeddb";
import type { EventId } from "#base/ids.ts";
import { readBackup } from "../backup/read-backup.ts";
import type { PageLife } from "../page-life.ts";
import { createStorage, type HotpathStorage } from "../storage.ts";
import { createFaultLayer, type FaultLayer } from "./fault-layer.ts";

/** A browser profile in memory, in which a test opens tabs. */
export interface TestWorld {
  readonly faults: FaultLayer;
  readonly database: IDBFactory;
  /** the database's name */
  readonly name: string;
  readonly localStorage: Map<string, string>;
  /** the time, which tests may set */
  clock: number;
  open(options?: OpenTab): TestTab;
  /** Closes all tabs and gives the platform back. */
  end(): Promise<void>;
}

export interface OpenTab {
  readonly locks?: LockManager;
  readonly silence?: number;
}

export interface TestTab extends HotpathStorage {
  /** The page goes to the background, or is left. */
  hide(): void;
  /** The page comes back. */
  show(): void;
}

let worlds = 0;

export function createTestWorld(): TestWorld {
  worlds += 1;
  const name = `hotpath-test-${worlds}`;
  const database = new FakeFactory();
  const faults = createFaultLayer(database);
  const stored = new Map<string, string>();
  const tabs: HotpathStorage[] = [];
  let ids = 0;

  const world: TestWorld = {
    faults,
    database,
    name,
    localStorage: stored,
    clock: 1_800_000_000_000,
    open({ locks, silence = 10_000 } = {}) {
      const life = createPageLifeByHand();
      const storage = createStorage({
        now: () => world.clock,
        newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}` as EventId,
        countAfter: 20,
        host: {
          indexedDB: faults.factory,
          localStorage: () => localStorageOf(stored),
          storageManager: () => undefined,
          locks,
          page: life,
          name,
          readBackup,
          silence,
        },
      });
      tabs.push(storage);
      return { ...storage, hide: life.hide, show: life.show };
    },
    async end() {
      await Promise.all(tabs.map((tab) => tab.close()));
      faults.restore();
    },
  };
  return world;
}

/** Resolves once `isTrue` holds. The test's own time limit ends a wait in vain. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 2));
}

function createPageLifeByHand(): PageLife & { hide: () => void; show: () => void } {
  const hidden = new Set<() => void>();
  const shown = new Set<() => void>();
  const listen = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    onHide: listen(hidden),
    onShow: listen(shown),
    hide: () => hidden.forEach((listener) => listener()),
    show: () => shown.forEach((listener) => listener()),
  };
}

function localStorageOf(map: Map<string, string>): Storage {
  return {
    length: map.size,
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    key: (index) => [...map.keys()][index] ?? null,
    removeItem: (key) => map.delete(key),
    setItem: (key, value) => map.set(key, value),
  };
}
