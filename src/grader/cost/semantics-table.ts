/**
 * Programs whose meaning counting must not change: bodies of a function with a parameter `log`, by name. What each gives
 * or throws, and what it logs in which order, is compared with the same program uncounted.
 */
export const SEMANTICS: Readonly<Record<string, string>> = {
  // Calls of methods
  "the receiver is evaluated once, before the arguments": `
    const of = (x: string) => { log(x); return ["a"]; };
    return of("receiver").concat(of("first"), of("second"));`,
  "the method is read once, and before the arguments": `
    const list = { get push() { log("read"); return (x: unknown) => { log("called"); return x; }; } };
    return list.push(log("argument"));`,
  "a getter on the way is observed once": `
    let reads = 0;
    const holder = { get list() { reads += 1; return [3, 4]; } };
    return [holder.list.indexOf(4), holder.list.includes(9), reads];`,
  "a method of one's own with the name of a native": `
    class Stack { items: number[] = []; push(x: number) { this.items.push(x, x); return "mine"; } get size() { return 7; } }
    const stack = new Stack();
    return [stack.push(1), stack.items, stack.size];`,
  "what is not a function": `const list: any = { push: 3 }; return list.push(log("argument"));`,
  "what is not there": `const holder: any = {}; return holder.list.push(log("never"));`,
  "a method that is not there": `const holder: any = { a: {} }; return holder.a.push(log("argument"));`,
  "a computed method that is not there": `const holder: any = {}, key = "pop"; return holder[key](log("argument"));`,
  "a computed method": `const key = "slice"; return [1, 2, 3][log(key) as "slice"](1);`,
  "a computed method in brackets": `const key = "slice"; return ([1, 2, 3])[(key)](1);`,
  "a key with a toString": `
    const key: any = { toString() { log("key"); return "at"; } };
    return ([1, 2] as any)[key](log("argument") ? 1 : 0);`,
  "a symbol as key": `return [...[1, 2][Symbol.iterator]()];`,
  "super's methods": `
    class Twice extends Array<number> { override push(...items: number[]) { return super.push(...items, ...items); } }
    const twice = new Twice(); twice.push(1, 2); return [twice.length, [...twice]];`,
  "super's method by a key": `
    class Odd extends Map<string, number> { override get(k: string) { return super["g" + "et"](k) as number; } }
    return new Odd([["a", 1]]).get("a");`,
  "super in object literals": `
    const base = { get() { return "base"; } };
    const object = { __proto__: base, get() { return "own " + (super.get as any)(); } } as any;
    return object.get();`,
  "private methods and fields": `
    class A { #list = [1]; #push(x: number) { this.#list.push(x); return this; } static has(x: object) { return #list in x; } run() { return this.#push(2).#list.map((x) => x * 2); } }
    return [new A().run(), A.has({})];`,
  "call and apply of natives": `
    return [Array.prototype.slice.call("abc", 1), Math.max.apply(null, [1, 5, 2]), [].concat.apply([], [[1], [2]] as any)];`,
  "apply with arguments": `
    const list: number[] = [];
    const all = function (..._: number[]) { list.push.apply(list, arguments as any); return list; };
    return all(1, 2);`,
  "apply of what is no list": `return Array.prototype.push.apply([], 3 as any);`,
  "call of one's own function": `const f = function (this: any, x: number) { return [this.a, x]; }; return f.call({ a: 1 }, 2);`,
  "a function with a call of its own": `
    const push = Object.assign(() => "pushed", { call: () => "own" });
    return [{ push }.push(), (push as any).call()];`,
  "Reflect.apply": `return Reflect.apply("abc".slice, "abc", [1]);`,
  "natives as callbacks": `return [["1", "2"].map(Number), [[1], [2]].map(JSON.stringify as any), ["a", ""].filter(Boolean)];`,
  "a callback that throws": `return [1, 2, 3].find((x) => { log(x); if (x === 2) throw new Error("two"); return false; });`,
  "a callback gets three arguments and its receiver": `
    return [5].some(function (this: any, ...args: unknown[]) { log(args); return this.yes; }, { yes: true });`,
  "a callback that is no function": `return [1].find(3 as any);`,
  "a method of a wrong receiver": `return Map.prototype.get.call({} as any, 1);`,
  "numbers and strings as receivers": `return [(12).toString(2), 1.5.toFixed(2), "abc".at(-1), "a-b".split("-")];`,
  "globals by name": `return [String(null), Number("3"), parseInt("12px"), Array(2).length, structuredClone({ a: [1] })];`,
  "a global's name that is one's own": `const String = (x: number) => x + 1; return String(2);`,
  "a global's name that is no function": `const Number: any = 3; return Number(2);`,
  "what was never declared": `return [typeof nowhere, (() => { try { return (nowhere as any)(1); } catch (e: any) { return e.message; } })()];`,
  "sparse arrays": `const list = [1, , 3]; return [list.indexOf(undefined as any), list.map((x) => x), list.length, 1 in list, [...list]];`,
  "calls in brackets": `const o = { push() { return this === o; } }; return [(o.push)(), (o).push(), ((o)["push"])()];`,
  "calls over several lines": `
    return [3, 1, 2]
      .map((x) => x + 1) // a comment
      /* another */ . filter((x) => x > 2)
      .sort(
        (a, b) => a - b,
      );`,

  "a sort with a comparator": `
    const words = ["pear", "fig", "apple", "kiwi", "date"];
    const holes = [3, , undefined, 1, , 2];
    return [words.sort((a, b) => a.length - b.length), holes.sort((a: any, b: any) => b - a), Object.keys(holes), holes.length];`,
  "a sort that is stable among equals": `return [..."dbcaebd"].map((letter, at) => ({ letter, at })).sort((a, b) => (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0)).map(({ at }) => at);`,
  "a sort whose comparator throws": `const list = [2, 1, 3]; try { list.sort(() => { throw new RangeError("no order"); }); } catch (e: any) { return [e.name, e.message, list]; }`,
  "a sort whose comparator gives odd things": `return [[1, 2, 3].sort(() => NaN), [3, 1, 2].sort((a, b) => (String(a - b) as any)), [1, 2].sort((() => undefined) as any), (() => { try { return [1, 2].sort((() => 1n) as any); } catch (e: any) { return e.name; } })()];`,
  "a sort with a comparator that is none": `try { return [2, 1].sort({} as any); } catch (e: any) { return e.name; }`,
  "sorts of typed arrays, and of what is no array": `return [[...new Float64Array([2, NaN, -1, NaN, 3]).sort((a, b) => b - a)].length, [...new BigInt64Array([3n, 1n, 2n]).sort((a, b) => (a < b ? 1 : -1))], Array.prototype.sort.call({ 0: "b", 1: "a", length: 2 }, (a: any, b: any) => (a < b ? -1 : 1)), [3, 1].toSorted?.((a, b) => a - b)];`,

  // Optional chains
  "a chain that ends early": `const o: any = null; return [o?.list.push(log("never")), o?.["list"].push(1).length, o?.push?.(1)];`,
  "a chain that goes on": `const o: any = { list: [1] }; return [o?.list.push(log(2) as any), o?.list?.push(3), o.list?.push?.(4), o.list];`,
  "a chain whose method is not there": `const o: any = { list: {} }; return [o.list.push?.(log("never")), o?.list.push?.(1)];`,
  "a chain that breaks": `const o: any = {}; return o?.list.push(1);`,
  "a chain that breaks behind": `const o: any = { push: 3 }; return o?.push(log("argument"));`,
  "a chain's parts are read once": `
    const o = { get a() { log("a"); return { get push() { log("push"); return (x: number) => [x, this === undefined]; } }; } };
    return o?.a?.push?.(log(1) ? 5 : 6);`,
  "a chain keeps its receiver": `
    const o: any = { a: { push() { return this === o.a; }, get: null } };
    return [o?.a.push(), o.a?.push(), o.a.push?.(), o?.a?.push?.(), o?.a["push"](), o?.["a"]?.["push"]?.(), o.a?.get?.()];`,
  "chains in chains": `
    const m = new Map([["k", [1]]]); const key: any = { to: "k" };
    m.get(key?.to)?.push(m.get("none")?.at(0) ?? 7, m.get("k")?.map((x) => m.get("k")?.indexOf(x) ?? -1).length ?? 0);
    return m.get("k")?.slice(0)?.reverse().map((x) => x)?.[0];`,
  "a chain of calls": `const f: any = () => ({ get: () => [1, 2] }); const g: any = null; return [f?.()?.get?.().at(1), g?.()?.get().at(1), f()?.get()[0]];`,
  "a chain in brackets": `const o: any = { list: [1] }; return [(o?.list).push(2), (o?.list.push)(3), (o.list)?.push(4), (o.list.slice(0))?.at(-1)];`,
  "a chain below delete": `const o: any = { a: [{ b: 1 }] }; return [delete o?.a.at(0).b, delete o?.none?.at(0).b, o];`,
  "a chain with private names": `
    class A { #list: number[] | undefined = [1]; #f?: () => number[]; run() { return [this.#list?.at(0), this?.#list?.push(4), this.#f?.().at(0), this.#list]; } }
    return new A().run();`,
  "a chain with super": `
    class B extends Map<string, number[]> { run(k: string) { return super.get(k)?.at(0); } other() { return (super.keys as any)?.().next().done; } }
    const b = new B([["a", [4]]]); return [b.run("a"), b.run("b"), b.other()];`,
  "a chain at the begin of a statement":
    "let x: any = log\n  const o: any = { list: [] }\n  let y = x\n  o?.list.push(1)\n  o.list?.push(2)\n  return [o.list, y === log]",
  "templates in chains":
    "const o: any = { tag: (s: any, x: number) => [s[0], x] }; return [o.tag`a${1}`, String.raw`\\n${2}`, `${o.tag`b${2}`.at(1)}`];",

  // Functions and names
  "functions keep their names": `
    let assigned; assigned = () => 1;
    const arrow = () => 1, fn = function () {}, named = function own() {}, K = class {}, async_ = async () => 1, gen = function* () {};
    const { d = () => 1 } = {} as any; const [e = function () {}] = [] as any[];
    const object = { p: () => 1, m() {}, get g() { return 1; }, ["c" + 1]: () => 1, "quo ted": () => 1, 3: () => 1 };
    class C { field = () => 1; static s = function () {}; #priv = () => 1; privName() { return this.#priv.name; } ["k" + 1] = () => 1; }
    const c: any = new C();
    let late: any; late ??= () => 1;
    return [assigned, arrow, fn, named, K, async_, gen, d, e, object.p, object.m, object.c1, object["quo ted"], object[3], c.field, (C as any).s, c.k1, late, (() => 1), [() => 1][0]].map((f: any) => f.name).concat(c.privName());`,
  "functions keep their lengths and arguments": `
    const f = function (a: number, b = 2, ...c: number[]) { return [arguments.length, a, b, c]; };
    return [f.length, f(1), f(1, 2, 3), ((a, b) => a)["length"]];`,
  "the name of a default": `const f = (g = () => 1, h = function () {}) => [g.name, h.name]; return f();`,
  "a prototype by a function": `const o: any = { __proto__: Object.prototype, f: () => 1 }; return [o.f.name, Object.keys(o)];`,
  "arrow functions with one line": `const o = () => ({ a: 1 }), s = () => (log(1), 2), n = () =>
      3; const m = (x: number) => x > 1 ? "y" : "n", k = () => { return; }; return [o(), s(), n(), m(1), k(), (() => [])()];`,
  "arrow functions with comments": `const f = () => // => here
      /* and => here */ [1]; const g = (a = () => 2) => (a()); return [f(), g()];`,
  "functions at once": `return [(function () { return 1; })(), (() => 2)(), new (function (this: any) { this.a = 1; } as any)().a, !function () { return 0; }(), (function (this: any) { return this; }).call(4)];`,
  directives: `function f(this: any) { "use strict"; "another"; return this; } return [f(), (f as any).call(undefined)];`,
  "functions of one name": `
    function f() { return g(); function g() { return 1; } function g() { return 2; } }
    function h() { var x = 1; { var k: any = 3; } function x() {} function k() {} return [typeof x, typeof k]; }
    function* i() { function j() { return 1; } function j() { return 2; } yield j(); }
    return [f(), h(), [...i()]];`,
  "functions before their declaration": `return [early(), later()]; function early() { return later() + 1; } function later() { return 1; }`,
  "functions in blocks": `let f: any; { f = inner; function inner() { return 1; } } if (f) { function inner() { return 2; } f = [f(), inner()]; } return f;`,
  recursion: `const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2)); return fib(12);`,
  "recursion without an end": `const f = (): number => f() + 1; try { return f(); } catch (e: any) { return [e.name, e.message]; }`,
  "recursion through a native": `const deep = (n: number): number => (n === 0 ? 0 : [n].map((x) => deep(x - 1))[0]! + 1); return deep(500);`,
  "getters and setters": `
    const o = { n: 0, get a() { return ++this.n; }, set a(x) { log(x); this.n = x; } };
    o.a = 4; o.a += 2; o.a++; return [o.a, o.n];`,
  "default parameters": `const f = (a = log("a"), b = [a].concat("x" as any), { c = b.length } = {}) => [a, b, c]; return [f(), f(1), f(undefined, [9] as any)];`,
  "new.target": `function F(this: any) { return { is: new.target === F }; } class G { t = new.target; } return [new (F as any)(), (F as any).call({}), typeof new G().t];`,
  "eval sees globals": `return [eval("1 + 1"), (0, eval)("typeof nobody")];`,

  // Classes
  "derived classes": `
    class A { constructor(public x: number) { log("A"); } }
    class B extends A { y = log("field"); z; constructor() { log("before"); super(1); this.z = this.x + 1; } }
    return { ...new B() };`,
  "this before super": `class A {} class B extends A { constructor() { [this].push(1 as any); super(); } } return new B();`,
  "no super at all": `class A {} class B extends A { constructor() { log("in"); } } return new B();`,
  "a constructor that returns": `class A { constructor() { return [1]; } } class B extends (A as any) { a = 1; } const b: any = new B(); return [b[0], b.a];`,
  "fields, static blocks and accessors": `
    class A { static list: unknown[] = []; static { try { this.list.push("static", this.name); } catch {} } a = A.list.push(1); static get size() { return A.list.length; } ["b" + "c"]() { return this.a; } static async *gen() { yield 1; } }
    const a: any = new A(); return [a.a, A.size, a.bc(), A.list];`,
  "extending natives": `
    class L extends Array { sum() { return this.reduce((a, b) => a + b, 0); } } class E extends Error { override name = "E"; }
    const l = L.from([1, 2]) as L; return [l.sum(), l.map((x) => x) instanceof L, new E("m").toString(), new L(3).length];`,
  "classes as expressions": `const make = (b: any) => class extends b { get() { return 1; } }; return new (make(Map))().get();`,
  "new of members and calls": `
    const ns = { A: class { v = 1; }, get: () => class { v = 2; }, list: [class { v = 3; }] }; const { A } = ns;
    return [new ns.A().v, new (ns.get())().v, new ns.list[0]!().v, new A, new (class { v = 4; })().v, new [A][0]!().v, new { A }.A().v];`,
  "new of what is no class": `const o: any = { a: 1 }; return new o.a();`,

  // Values
  plus: `let s = "a"; s += 1; s += { toString: () => "o" }; let n = 1; n += 2; const o = { s: "x", n: 1 }; o.s += "y"; o["n"] += 1; return [s, n, o, 1 + 2 + "3", "1" + 2 + 3, 1n + 2n, -n + 1, +"3" + 1, [] + ({} as any)];`,
  "plus of what cannot be added": `return (1 as any) + 1n;`,
  templates:
    "const o = { toString() { log('o'); return 'O'; } }; return [`${o}${1}`, `plain`, `a${`b${1}`}c`];",
  spread: `
    const gen = function* () { log("g"); yield 1; yield 2; }; const f = (...xs: unknown[]) => xs;
    return [[...gen(), ...new Set([1, 1]), ..."ab"], f(...gen(), ...[3], ...new Map([[1, 2]])), Math.max(...[1, 5]), new Array(...[1, 2]), { ...{ a: 1 }, ...null, ..."x" }];`,
  "spread that is closed": `
    const iterable = { [Symbol.iterator]() { log("open"); let n = 0; return { next: () => ({ done: n > 1, value: n++ }), return() { log("closed"); return {}; } }; } };
    const f = (...xs: unknown[]) => xs; return [f(...iterable), [...iterable]];`,
  "spread of nothing": `const f = (...xs: unknown[]) => xs; return f(...(undefined as any));`,
  "what is nothing": `
    const m = new Map(), told: string[] = []; const tell = (f: () => unknown) => { try { f(); } catch (e: any) { told.push(e.message); } };
    tell(() => { const { a } = m.get(1); }); tell(() => { const { ["b"]: b } = m.get(1); }); tell(() => { let a; ({ a } = m.get(1)); }); tell(() => { const [a] = m.get(1); });
    tell(() => { for (const x of m.get(1)); }); tell(() => [...m.get(1)]); tell(() => m.get(1)()); tell(() => m.get(1).x()); tell(() => m.set(1, 2).x()); tell(() => [1].concat(2)[0]!.foo());
    tell(() => tell.call(...(m.get(1) as any))); tell(() => tell(...(m.get(1) as any))); tell(() => m.set(1, 2).a.b); tell(() => m.get(5)?.get(1).x.y); tell(() => m.get(1)["x"]()); tell(() => (m as any).none().at(1)); tell(() => new Map().foo());
    return told;`,
  "spread of a number": `const f = (...xs: unknown[]) => xs; return f(...(3 as any));`,
  "spread of a sequence": `const f = (...xs: unknown[]) => xs; return f(...(log(1), [2]), ...(log(2), [3]));`,
  rests: `
    const [a, ...b] = [1, 2, 3], { c, ...d } = { c: 1, x: 2, y: 3 } as any; let e: any, f: any; const r = ([e, ...f] = "xyz" as any); ({ c: e, ...f.more } = { c: 4, z: 5 } as any);
    for (const [k, ...v] of [[1, 2, 3]]) log(k, v); const g = ([h, ...i]: number[], ...[j, ...k]: number[]) => [h, i, j, k];
    return [a, b, c, d, r, e, f.more, g([1, 2], 3, 4, 5)];`,
  "object literals": `const k = "z"; const o = { a: 1, ["b" + k]: 2, get c() { return 3; }, ...{ d: 4 }, async e() {}, f: [{}] }; return [Object.keys(o), o.c];`,
  "logical assignment": `const o: any = { a: null }; o.a ??= []; o.a.push(1); o.b ||= "x" + 1; o.a &&= o.a.concat(2); return o;`,
  "without semicolons":
    "let a = 'x'\n  let b = a\n  a += b\n  const t = [a]\n  ;[a, b] = [b, a]\n  t.push(a)\n  const f = () => a\n  t.push(f())\n  let n = 1\n  n++\n  t.push(String(n))\n  return t",
  "words without spaces":
    "const f=(x:any)=>{if(x)return[...x];else return`${1}x`};const g=function(){return{...{a:1}}};const h=()=>{throw[...[1]]};let r;try{h()}catch(e){r=e}return[f([1]),f(0),g(),r,typeof[...[1]],void[...[1]],'a'in{...{a:1}}]",
  "switch and labels": `
    outer: for (let i = 0; i < 3; i++) { for (const j of [0, 1, 2]) { if (j === 1) continue outer; if (i === 2) break outer; log(i, j); } }
    block: { log("in"); if (log("x")) break block; log("never"); }
    switch (3) { case 1: log(1); case [3].at(0): const [p, ...q] = [1, 2]; log(p, q); default: function inSwitch() { return 9; } return inSwitch(); }`,
  "loops without blocks": `let n = 0; for (const x of [1, 2]) if (x > 1) n += x; else n += 10; for (const k in { a: 1 }) n += k.length; while (n < 20) n++; do n++; while (n < 25); for (;;) if (n++ > 30) break; for (let i = 0; i < 3; i++); return n;`,
  "closures of loops": `const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); for (const x of "ab") fs.push(() => x as any); return fs.map((f) => f());`,
  exceptions: `
    const f = () => { try { throw new TypeError("t"); } catch ({ message, ...rest }: any) { return [message, Object.keys(rest)]; } finally { log("finally"); } };
    const g = () => { for (const x of [1, 2]) { try { continue; } finally { log(x); } } try { return "try"; } finally { return "finally"; } };
    return [f(), g()];`,
  "delete and void": `const o: any = { a: [1], b: 2 }; return [delete o.b, delete o.a[0], void o.a.push(1), o, delete o.a.at(0)];`,
  "regular expressions": `const r = /b+/g; const s = "abbab"; return [r.test(s), r.lastIndex, r.exec(s)?.index, s.replace(/b/g, (x) => { log(x); return x.toUpperCase(); }), [...s.matchAll(/a/g)].length, s.search(/z/), s.match(/b+/)?.[0]];`,
  collections: `const m = new Map(Object.entries({ a: 1 })), s = new Set("hello"); m.set("b", 2).set("c", 3); m.forEach((v, k) => log(k, v)); return [[...m.keys()], m.delete("a"), m.size, s.size, s.has("l"), new Map(), new WeakMap([[m, 1]]).get(m)];`,
  "typed arrays": `const t = new Uint8Array([3, 1, 2]); t.sort(); return [[...t], t.indexOf(3), t.subarray(1).length, t.slice(1, 2)[0], Float64Array.from([1.5]).at(0), new Float64Array(3).fill(2).join()];`,
  proxies: `const p = new Proxy([1, 2], { get(t, k, r) { if (k !== "length") log(String(k)); return Reflect.get(t, k, r); } }); return [p.indexOf(2), p.push(3)];`,
};
