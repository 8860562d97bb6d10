/** The globals of the language itself; those an engine lacks are skipped. */
const LANGUAGE = [
  "Object Function Array Number Boolean String Symbol BigInt Date Promise RegExp Math JSON Reflect Proxy Intl",
  "Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError",
  "Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator AsyncIterator Temporal",
  "ArrayBuffer SharedArrayBuffer DataView Atomics Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array",
  "Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array",
  "DisposableStack AsyncDisposableStack WebAssembly",
  "eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape",
].flatMap((line) => line.split(" "));

/** What of the platform our tools use while learner code runs. */
const PLATFORM = [
  "setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone reportError",
  "EventTarget Event MessageEvent ErrorEvent PromiseRejectionEvent MessagePort MessageChannel Worker",
  "AbortController AbortSignal Performance DOMException URL",
].flatMap((line) => line.split(" "));

/** Names of the globals that are locked, as far as this engine has them. */
export const lockedGlobals = (global: object): readonly string[] =>
  [...LANGUAGE, ...PLATFORM].filter((name) => Object.hasOwn(global, name));

/**
 * Every object that code can reach from the locked globals, with a name for messages: constructors, prototypes,
 * methods, getters, and the prototypes of generators, iterators and async functions that have no global name.
 */
export function collectIntrinsics(global: object): ReadonlyMap<object, string> {
  const found = new Map<object, string>();
  const waiting: object[] = [];
  const meet = (value: unknown, name: string) => {
    if (!isObject(value) || value === global || found.has(value)) return;
    found.set(value, name);
    waiting.push(value);
  };
  for (const name of lockedGlobals(global)) meet(Reflect.get(global, name), name);
  for (const [name, hidden] of Object.entries(hiddenIntrinsics())) meet(hidden, name);
  for (let holder = waiting.pop(); holder; holder = waiting.pop()) {
    const name = found.get(holder) ?? "";
    for (const key of Reflect.ownKeys(holder)) {
      const property = Object.getOwnPropertyDescriptor(holder, key);
      if (!property) continue;
      const path = `${name}.${String(key)}`;
      meet(property.value, path);
      meet(Reflect.get(property, "get"), path);
      meet(Reflect.get(property, "set"), path);
    }
    meet(Object.getPrototypeOf(holder), `prototype of ${name}`);
  }
  return found;
}

function hiddenIntrinsics(): Record<string, unknown> {
  const prototypeOf = (value: unknown): unknown => Object.getPrototypeOf(value);
  /* eslint-disable @typescript-eslint/no-empty-function -- only their prototypes matter */
  return {
    GeneratorFunction: prototypeOf(function* () {}),
    AsyncFunction: prototypeOf(async function () {}),
    AsyncGeneratorFunction: prototypeOf(async function* () {}),
    ArrayIterator: prototypeOf([].values()),
    StringIterator: prototypeOf(""[Symbol.iterator]()),
    MapIterator: prototypeOf(new Map().entries()),
    SetIterator: prototypeOf(new Set().values()),
    RegExpStringIterator: prototypeOf("".matchAll(/x/g)),
  };
  /* eslint-enable @typescript-eslint/no-empty-function */
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
