/* eslint-disable @typescript-eslint/unbound-method -- methods are taken from a prototype and put back on it */

/*
 * Storage that fails on command, in Node over fake-indexeddb and in a browser over the real one. What a test can't
 * ask a browser to do (a database that never opens, a full disk, a value that can't be read) is done between the
 * room and IndexedDB; everything else is the real thing.
 */

export type OpenFault = "SecurityError" | "UnknownError" | "silence";

export interface FaultLayer {
  /** in place of `() => window.indexedDB` */
  readonly factory: () => IDBFactory | undefined;
  /** what the next opens do, in order; after them the last one again if `forEver` */
  failOpens(faults: readonly OpenFault[], options?: { forEver?: boolean }): void;
  /** there is no `indexedDB`, or reading it throws */
  withhold(how: "missing" | "SecurityError"): void;
  /** Lets opens that were met with silence go on. */
  answer(): void;
  /** The next `times` writes into the store fail. */
  failWrites(store: string, how: WriteFault, times?: number): void;
  /** The next upgrades throw in the middle. */
  breakUpgrades(): void;
  /** Rows of `events` with these keys can't be read. */
  makeUnreadable(keys: readonly number[]): void;
  /** how often the database was opened */
  openCount(): number;
  /** the most rows of `events` that one request has given so far */
  largestRead(): number;
  /** Gives the platform back. */
  restore(): void;
}

/** abort: without a reason; close: the connection goes in the middle */
export type WriteFault = "QuotaExceededError" | "abort" | "close";

export function createFaultLayer(real: IDBFactory): FaultLayer {
  let opens: readonly OpenFault[] = [];
  let forEver = false;
  let count = 0;
  let withheld: "missing" | "SecurityError" | undefined;
  const silent: (() => void)[] = [];
  const patch = patchStores();

  function open(name: string, version?: number): IDBOpenDBRequest {
    count += 1;
    const [fault, ...rest] = opens;
    if (!forEver || rest.length > 0) opens = rest;
    switch (fault) {
      case undefined:
        return version === undefined ? real.open(name) : real.open(name, version);
      case "SecurityError":
        throw new DOMException("The operation is insecure.", "SecurityError");
      case "UnknownError":
        return failingRequest(new DOMException("Internal error opening backing store.", "UnknownError"));
      case "silence":
        return silentRequest(silent, () =>
          version === undefined ? real.open(name) : real.open(name, version),
        );
      default:
        return fault;
    }
  }

  const factory = new Proxy(real, {
    get: (target, key: keyof IDBFactory) => (key === "open" ? open : target[key].bind(target)),
  });

  return {
    factory() {
      if (withheld === "SecurityError") throw new DOMException("Access is denied.", "SecurityError");
      return withheld === "missing" ? undefined : factory;
    },
    failOpens(faults, options = {}) {
      opens = faults;
      forEver = options.forEver ?? false;
    },
    withhold(how) {
      withheld = how;
    },
    answer() {
      for (const go of silent.splice(0)) go();
    },
    failWrites: patch.failWrites,
    breakUpgrades: patch.breakUpgrades,
    makeUnreadable: patch.makeUnreadable,
    openCount: () => count,
    largestRead: patch.largestRead,
    restore: patch.restore,
  };
}

/** A request as the room sees it: it only listens, and reads `result`, `error` and `transaction`. */
function failingRequest(error: DOMException): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), { error, result: undefined, transaction: null });
  setTimeout(() => request.dispatchEvent(new Event("error", { cancelable: true })), 1);
  // Clone boundary: the four members above are all that is used.
  return request as unknown as IDBOpenDBRequest;
}

/** Says nothing until it is let go on; then it behaves as the real request, but without an upgrade. */
function silentRequest(waiting: (() => void)[], open: () => IDBOpenDBRequest): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), {
    error: null as DOMException | null,
    result: undefined as IDBDatabase | undefined,
    transaction: null as IDBTransaction | null,
  });
  waiting.push(() => {
    const real = open();
    real.addEventListener("upgradeneeded", ({ oldVersion, newVersion }) => {
      request.result = real.result;
      request.transaction = real.transaction;
      request.dispatchEvent(Object.assign(new Event("upgradeneeded"), { oldVersion, newVersion }));
    });
    real.addEventListener("success", () => {
      request.result = real.result;
      request.dispatchEvent(new Event("success"));
    });
  });
  return request as unknown as IDBOpenDBRequest;
}

function patchStores() {
  const { add, put, get, getAll } = IDBObjectStore.prototype;
  const { createObjectStore } = IDBDatabase.prototype;
  let isUpgradeBroken = false;
  let failing: { store: string; how: WriteFault; times: number } | undefined;
  let largest = 0;
  let unreadable: ReadonlySet<number> = new Set();

  function failHere(store: IDBObjectStore): void {
    if (failing?.store !== store.name || failing.times <= 0) return;
    failing.times -= 1;
    if (failing.how === "QuotaExceededError") throw new DOMException("No space left.", "QuotaExceededError");
    const { transaction } = store;
    if (failing.how === "close") {
      transaction.db.close();
      transaction.db.dispatchEvent(new Event("close"));
    }
    transaction.abort();
  }

  function readable(store: IDBObjectStore, isAsked: (key: number) => boolean): void {
    if (store.name !== "events" || ![...unreadable].some(isAsked)) return;
    throw new DOMException("Failed to read large IndexedDB value.", "DataError");
  }

  IDBDatabase.prototype.createObjectStore = function (...args) {
    if (isUpgradeBroken && args[0] === "versions") throw new Error("The upgrade broke.");
    return createObjectStore.apply(this, args);
  };
  IDBObjectStore.prototype.add = function (...args) {
    failHere(this);
    return add.apply(this, args);
  };
  IDBObjectStore.prototype.put = function (...args) {
    failHere(this);
    return put.apply(this, args);
  };
  IDBObjectStore.prototype.get = function (query) {
    readable(this, (key) => key === query);
    return get.call(this, query);
  };
  IDBObjectStore.prototype.getAll = function (query, count) {
    readable(this, (key) => !(query instanceof IDBKeyRange) || query.includes(key));
    const request = getAll.call(this, query, count);
    if (this.name === "events") {
      request.addEventListener("success", () => (largest = Math.max(largest, request.result.length)));
    }
    return request;
  };

  return {
    failWrites(store: string, how: WriteFault, times = 1) {
      failing = { store, how, times };
    },
    breakUpgrades() {
      isUpgradeBroken = true;
    },
    makeUnreadable(keys: readonly number[]) {
      unreadable = new Set(keys);
    },
    largestRead: () => largest,
    restore() {
      Object.assign(IDBObjectStore.prototype, { add, put, get, getAll });
      Object.assign(IDBDatabase.prototype, { createObjectStore });
    },
  };
}
