/** What stands in for the platform's clock while a virtual one is in use. */
export interface ClockSource {
  /** milliseconds since 1970 */
  epoch(): number;
  /** what `performance.now()` gives */
  elapsed(): number;
  setTimeout(callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number;
  setInterval(callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number;
  clear(id: number): void;
}

/** Chooses which clock the globals follow. */
export interface ClockGlobals {
  /** the virtual clock in use; absent while it is the platform's */
  readonly source: ClockSource | undefined;
  follow(source: ClockSource): void;
  followPlatform(): void;
}

/** Ids of virtual timers start here (`@sinonjs/fake-timers`), far above any the platform gives. */
const FIRST_VIRTUAL_ID = 1e12;

/**
 * Replaces `setTimeout`, `setInterval`, `Date` and `performance.now` once, by functions that ask the clock in use. A
 * submission that keeps `const now = performance.now.bind(performance)` at its top level follows a virtual clock
 * too, and nothing needs to be put back after a test.
 */
export function installClockGlobals(global: typeof globalThis): ClockGlobals {
  let source: ClockSource | undefined;
  const current = () => source;
  const { setTimeout, setInterval, clearTimeout, clearInterval } = global;
  const isVirtual = (id: unknown): id is number => typeof id === "number" && id >= FIRST_VIRTUAL_ID;
  const timers = {
    setTimeout: (...args: Parameters<ClockSource["setTimeout"]>) =>
      source ? source.setTimeout(...args) : setTimeout(...args),
    setInterval: (...args: Parameters<ClockSource["setInterval"]>) =>
      source ? source.setInterval(...args) : setInterval(...args),
    clearTimeout: (id: number | undefined) => {
      if (isVirtual(id)) source?.clear(id);
      else clearTimeout(id);
    },
    clearInterval: (id: number | undefined) => {
      if (isVirtual(id)) source?.clear(id);
      else clearInterval(id);
    },
  };
  for (const [name, value] of Object.entries(timers)) replace(global, name, value);
  replace(global, "Date", createDate(global.Date, current));
  installNow(global.performance, current);
  return {
    get source() {
      return source;
    },
    follow: (next) => {
      source = next;
    },
    followPlatform: () => {
      source = undefined;
    },
  };
}

function createDate(Native: DateConstructor, current: () => ClockSource | undefined): DateConstructor {
  const { now } = Native;
  const construct = Reflect.construct;
  function Date(...args: unknown[]): unknown {
    const source = current();
    // TypeScript takes it for granted that there is one
    const target = new.target as unknown as (new () => unknown) | undefined;
    if (!target) return source ? new Native(source.epoch()).toString() : Native();
    const given = args.length === 0 && source ? [source.epoch()] : args;
    return construct(Native, given, target);
  }
  const statics = { parse: Native.parse, UTC: Native.UTC, now: () => current()?.epoch() ?? now() };
  for (const [name, value] of Object.entries(statics)) replace(Date, name, value);
  Object.defineProperty(Date, "name", { value: "Date" }); // a minifier may have renamed it
  Object.defineProperty(Date, "length", { value: Native.length });
  Object.defineProperty(Date, "prototype", { value: Native.prototype, writable: false });
  replace(Native.prototype, "constructor", Date);
  return Date as unknown as DateConstructor; // it constructs, parses and tells the time like the native one
}

/** Put where the method is found, so that `performance.now` and one taken from the prototype are the same. */
function installNow(performance: Performance, current: () => ClockSource | undefined): void {
  const now = performance.now.bind(performance);
  let holder: object = performance;
  while (!Object.hasOwn(holder, "now")) holder = Object.getPrototypeOf(holder) as object; // it is on the chain
  replace(holder, "now", () => current()?.elapsed() ?? now());
}

function replace(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: false, configurable: true });
}
