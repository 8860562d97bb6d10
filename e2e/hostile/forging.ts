import { wrongAfter, type HostileSubmission } from "./submission.ts";

/** A trick to get a green pass for `WRONG`. It may fail or crash; it must not pass, nor blame the grader. */
const forges = (id: string, trick: string): HostileSubmission => ({
  id: `forges: ${id}`,
  source: wrongAfter(`const world = globalThis as any;\n${trick}`),
  expect: ["failed", "crashed"],
});

/** The trick is tried, and what it throws is swallowed: a wrong answer must fail all the same. */
const tries = (id: string, trick: string): HostileSubmission => ({
  id: `forges quietly: ${id}`,
  source: wrongAfter(`const world = globalThis as any;\ntry {\n${trick}\n} catch {}`),
  expect: "failed",
  pattern: /Failed: 3 of 4/,
});

/** Answers made so that comparing them goes wrong. */
const answers = (id: string, answer: string): HostileSubmission => ({
  id: `answers: ${id}`,
  source: `
    const answer = (): any => { ${answer} };
    export const tally = answer;
    export const average = answer;
    export const later = async () => answer();`,
  expect: "failed",
});

const patches: readonly HostileSubmission[] = [
  forges("patched Object.is", `Object.is = () => true;`),
  tries(
    "Object.is that puts itself back",
    `
    const is = Object.is;
    Object.is = () => { Object.is = is; return true; };`,
  ),
  forges("patched Promise.prototype.then", `Promise.prototype.then = function () { return this; } as any;`),
  tries(
    "patched Promise.prototype.finally and catch",
    `
    Promise.prototype.finally = function () { return Promise.resolve(); } as any;
    Promise.prototype.catch = function () { return Promise.resolve(); } as any;`,
  ),
  tries("patched Promise.resolve", `Promise.resolve = (() => ({ then() {} })) as any;`),
  tries(
    "Promise[Symbol.species]",
    `
    Object.defineProperty(Promise, Symbol.species, { get: () => class { constructor(e: any) { e(() => 0, () => 0); } } });`,
  ),
  forges("patched array iterator", `Array.prototype[Symbol.iterator] = function* () {} as any;`),
  tries(
    "array iterator that yields a tester",
    `
    const iterate = Array.prototype[Symbol.iterator];
    Array.prototype[Symbol.iterator] = function* (this: any) { Array.prototype[Symbol.iterator] = iterate; yield () => true; } as any;`,
  ),
  tries(
    "patched next of array iterators",
    `
    Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });`,
  ),
  tries(
    "setter on Array.prototype[0]",
    `
    Object.defineProperty(Array.prototype, 0, { set() {}, get: () => true, configurable: true });`,
  ),
  tries(
    "patched push, concat, filter, every, some",
    `
    for (const name of ["push", "concat", "filter", "every", "some", "map", "findIndex"]) (Array.prototype as any)[name] = () => true;`,
  ),
  tries(
    "patched Function.prototype.call and apply",
    `
    Function.prototype.call = (() => undefined) as any; Function.prototype.apply = (() => undefined) as any;`,
  ),
  tries(
    "patched Reflect",
    `Reflect.get = (() => () => undefined) as any; Reflect.apply = (() => undefined) as any;`,
  ),
  tries("patched Object.prototype.toString", `Object.prototype.toString = () => "[object Object]";`),
  tries(
    "patched Object.keys, hasOwn, getPrototypeOf",
    `
    Object.keys = () => []; Object.hasOwn = () => true; Object.getPrototypeOf = () => null;`,
  ),
  tries(
    "patched Map and WeakMap, where the runner keeps its own",
    `
    Map.prototype.get = () => ({ kind: "returned" }); WeakMap.prototype.get = () => () => undefined;
    Map.prototype.has = () => true; WeakMap.prototype.has = () => true;`,
  ),
  tries(
    "patched String.prototype and RegExp.prototype",
    `
    String.prototype.replaceAll = () => "" as any; RegExp.prototype.test = () => true; RegExp.prototype.exec = () => null;`,
  ),
  tries(
    "Function.prototype[Symbol.hasInstance]",
    `
    Object.defineProperty(Function.prototype, Symbol.hasInstance, { value: () => true });`,
  ),
  forges("Object.prototype.state", `(Object.prototype as any).state = "pass";`),
  tries(
    "options inherited from Object.prototype",
    `
    for (const [name, value] of Object.entries({ skip: true, fails: true, retry: 99, repeats: -1, todo: true, negate: true, soft: true, poll: true }))
      Object.defineProperty(Object.prototype, name, { value, configurable: true });`,
  ),
  tries(
    "Object.prototype.then",
    `Object.defineProperty(Object.prototype, "then", { value: (done: any) => done(7) });`,
  ),
  tries(
    "Object.prototype.get in property descriptors",
    `
    Object.defineProperty(Object.prototype, "get", { value: () => "passed", configurable: true });`,
  ),
  tries(
    "__defineGetter__ and __proto__",
    `
    (Object.prototype as any).__defineGetter__("errors", () => []);
    (Array.prototype as any).__proto__ = { every: () => true };
    Object.setPrototypeOf(Function.prototype, { call: () => undefined });`,
  ),
  tries(
    "setPrototypeOf the global object",
    `Object.setPrototypeOf(world, { Object: null, expect: () => 0 });`,
  ),
];

const globals: readonly HostileSubmission[] = [
  forges("deletes Promise and Reflect", `delete world.Promise; delete world.Reflect;`),
  tries(
    "replaces Error, so that assertions throw nothing",
    `
    world.Error = class { static captureStackTrace() {} }; world.TypeError = world.Error;`,
  ),
  tries(
    "replaces Object, Array, Map, Symbol",
    `
    const lie = new Proxy(function () {}, { get: () => () => true, apply: () => true, construct: () => ({}) });
    for (const name of ["Object", "Array", "Map", "Set", "Symbol", "Promise", "Reflect", "JSON"]) world[name] = lie;`,
  ),
  tries(
    "a global Node whose instances all answers are",
    `
    world.Node = class { static [Symbol.hasInstance]() { return true; } };
    world.DOMTokenList = world.Node; world.HTMLElement = world.Node; world.Buffer = world.Node;`,
  ),
  forges("takes over onmessage", `world.onmessage = () => {};`),
  tries("freezes the clocks at 0", `Date.now = () => 0; performance.now = () => 0; world.Date = class {};`),
  tries(
    "timers that never fire",
    `world.setTimeout = () => 0; world.queueMicrotask = () => 0; world.MessageChannel = class {};`,
  ),
  forges("Error.prepareStackTrace", `(Error as any).prepareStackTrace = () => { throw 1; };`),
  tries(
    "Error.stackTraceLimit of its own",
    `
    (Error as any).stackTraceLimit = { valueOf() { throw 1; } };
    Object.defineProperty(Error, "stackTraceLimit", { get() { throw 1; }, set() { throw 1; } });`,
  ),
  tries(
    "frames that lead to functions of the tools",
    `
    (Error as any).prepareStackTrace = (_: any, sites: any[]) => { for (const site of sites) site.getFunction()?.(); };
    new Error().stack;`,
  ),
  tries(
    "walks up its callers",
    `
    const climb = new Function("let f = arguments.callee; for (let i = 0; f && i < 50; i++) { f = f.caller; if (f) f.call = () => 0; }");
    (world as any).climb = climb; climb();`,
  ),
  tries(
    "a script of its own in the global scope",
    `
    const text = "let expect = () => 0; let Object = null;";
    (0, eval)("var describe = () => 0; var it = () => 0;");
    world.importScripts?.(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));`,
  ),
  {
    id: "forges: breaks out of its function",
    source: wrongAfter(`let y = 1; y <!--y; ({\n}); globalThis.out = 1; (function () { {\ny <!--y; }})`),
    expect: "did not compile",
  },
  tries(
    "asks for the test tools",
    `
    const ask = (world as any).require ?? new Function("return typeof require === 'function' ? require : undefined")();
    ask("vitest").expect.extend({ toBe: () => ({ pass: true }) });`,
  ),
];

const tools: readonly HostileSubmission[] = [
  tries(
    "a tester pushed by the global symbol",
    `
    world[Symbol.for("$$jest-matchers-object")].customEqualityTesters.push(() => true);`,
  ),
  tries(
    "matchers replaced by the global symbols",
    `
    const state = world[Symbol.for("matchers-object")];
    state.get = () => ({ assertionCalls: 0 });
    for (const name of ["toBe", "toEqual"]) world[Symbol.for("$$jest-matchers-object")].matchers[name] = () => undefined;`,
  ),
  tries(
    "the global symbols taken away",
    `
    for (const name of ["matchers-object", "$$jest-matchers-object", "asymmetric-matchers-object", "expect-global"])
      Object.defineProperty(world, Symbol.for(name), { value: { customEqualityTesters: [() => true], matchers: {} } });`,
  ),
  tries(
    "posts a forged pass",
    `
    for (const message of ["done", { kind: "done", ending: { kind: "finished" } }, { nonce: "", sequence: 0, message: { kind: "test-end", test: 0, status: "passed" } }]) {
      try { world.postMessage(message); } catch {}
      try { world.parent.postMessage(message, "*"); } catch {}
      try { new MessageChannel().port1.postMessage(message); } catch {}
      try { new BroadcastChannel("").postMessage(message); } catch {}
    }`,
  ),
  tries(
    "a port that listens in",
    `
    const { prototype } = MessagePort; const post = prototype.postMessage;
    prototype.postMessage = function (this: any, message: any) { return post.call(this, { ...message, message: { kind: "done" } }); } as any;`,
  ),
  tries(
    "events that nobody sees",
    `
    EventTarget.prototype.addEventListener = () => undefined;
    EventTarget.prototype.dispatchEvent = () => true;`,
  ),
];

const odd: readonly HostileSubmission[] = [
  answers("an asymmetric matcher", `return { asymmetricMatch: () => true };`),
  answers(
    "an asymmetric matcher behind a Proxy",
    `
    return new Proxy({}, { has: () => true, get: (_, key) => (key === "asymmetricMatch" ? () => true : undefined) });`,
  ),
  answers(
    "a matcher's own symbols",
    `
    return { $$typeof: Symbol.for("jest.asymmetricMatcher"), asymmetricMatch: () => true, sample: 1, toAsymmetricMatcher: () => "" };`,
  ),
  answers(
    "an object with every key",
    `
    return new Proxy({}, { ownKeys: () => ["a", "b"], has: () => true, getOwnPropertyDescriptor: () => ({ value: 0, enumerable: true, configurable: true }), get: () => 0 });`,
  ),
  answers(
    "a DOM node that is equal to all",
    `return { nodeType: 1, nodeName: "x", isEqualNode: () => true };`,
  ),
  answers(
    "a Temporal instant that equals all",
    `return { [Symbol.toStringTag]: "Temporal.Instant", equals: () => true };`,
  ),
  answers(
    "an immutable list",
    `return { "@@__IMMUTABLE_LIST__@@": true, "@@__IMMUTABLE_KEYED__@@": true, size: 2, [Symbol.iterator]: function* () {} };`,
  ),
  answers("a mock", `return Object.assign(() => 0, { _isMockFunction: true, mock: { calls: [] } });`),
  answers(
    "an empty set that says it has two",
    `return Object.defineProperty(new Set(), "size", { value: 2 });`,
  ),
  answers(
    "a number that is 3 when asked",
    `return { valueOf: () => 3, [Symbol.toPrimitive]: () => 3, [Symbol.toStringTag]: "Number" };`,
  ),
  {
    id: "answers: a promise whose own then calls nobody",
    source: wrongAfter("").replace(
      /export const later.*/,
      `export const later = (): any => Object.assign(Promise.resolve("wrong"), { then: () => Promise.resolve(), catch: () => 0, finally: () => 0 });`,
    ),
    expect: "failed",
    pattern: /Failed: 3 of 4/,
  },
  {
    id: "answers: a Promise class whose then calls nobody",
    source: wrongAfter("").replace(
      /export const later.*/,
      `class Quiet extends Promise<any> { then(): any { return Promise.resolve(); } }
       export const later = (): any => new Quiet((resolve) => resolve("wrong"));`,
    ),
    expect: ["failed", "timed out"],
  },
  {
    id: "answers: a promise that says another class made it",
    source: wrongAfter("").replace(
      /export const later.*/,
      `export const later = (): any => Object.defineProperty(Promise.resolve("wrong"), "constructor", { get: () => class { constructor(run: any) { run(() => 0, () => 0); } } });`,
    ),
    expect: ["failed", "timed out"],
  },
  {
    id: "throws what the runner takes for a skipped test",
    source: `
      const skip = () => { throw Object.assign(new Error("test is skipped"), { code: "VITEST_PENDING", note: "" }); };
      export const tally: any = skip; export const average: any = skip; export const later: any = skip;`,
    expect: "failed",
    pattern: /Failed: 4 of 4/,
  },
  {
    id: "throws a list of no errors",
    source: `
      const none = () => { throw new AggregateError([], "none"); };
      export const tally: any = none; export const average: any = () => { throw []; }; export const later: any = none;`,
    expect: "failed",
    pattern: /Failed: 4 of 4/,
  },
];

/** Tricks to get "passed" with a wrong answer. None may. */
export const forging: readonly HostileSubmission[] = [...patches, ...globals, ...tools, ...odd];
