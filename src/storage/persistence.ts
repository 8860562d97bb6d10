/** Whether the browser may throw our storage away, and how full it is. */
export interface StorageUse {
  /** true: kept until the learner clears it; false: may be evicted; undefined: the browser doesn't say */
  readonly persistent: boolean | undefined;
  /** bytes of the whole origin, where the browser says */
  readonly used: number | undefined;
  readonly quota: number | undefined;
}

export type PersistenceAnswer = "granted" | "refused" | "unsupported";

export interface Persistence {
  /** Never rejects: what can't be known is undefined. */
  read(): Promise<StorageUse>;
  /** Asks the browser to keep the storage. Call it from a click: some browsers ask the learner. Never rejects. */
  ask(): Promise<PersistenceAnswer>;
}

/** The one door to `navigator.storage`, which is absent outside secure contexts and may throw in private windows. */
export function createPersistence(manager: () => StorageManager | undefined): Persistence {
  return {
    async read() {
      const [persistent, estimate] = await Promise.all([
        attempt(async () => manager()?.persisted()),
        attempt(async () => manager()?.estimate()),
      ]);
      return { persistent, used: estimate?.usage, quota: estimate?.quota };
    },
    async ask() {
      const answer = await attempt(async () => manager()?.persist());
      if (answer === undefined) return "unsupported";
      return answer ? "granted" : "refused";
    },
  };
}

async function attempt<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch {
    return undefined;
  }
}
