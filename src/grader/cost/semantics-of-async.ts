/** As `SEMANTICS`, for bodies of an async function. */
export const ASYNC_SEMANTICS: Readonly<Record<string, string>> = {
  "await gives values and throws reasons": `
    const f = async (x: number) => { if (x > 1) throw new Error("no " + x); return x; };
    try { log(await f(1)); log(await f(2)); } catch (e: any) { log(e.message); } finally { log("finally"); }
    return [await 3, await (log(4), 5), await { then(done: any) { done(6); } } as any];`,
  "the order of microtasks": `
    const turn = async (name: string, n: number) => { for (let i = 0; i < n; i++) { log(name + i); await null; } log(name + " ends"); };
    const all = [turn("a", 3), turn("b", 2), Promise.resolve().then(() => log("then")).then(() => log("later"))];
    await Promise.all(all); log("all"); return (await Promise.allSettled([turn("c", 1), Promise.reject(4)])).map((x) => x.status);`,
  "the order of rejections": `
    const f = async () => { await null; throw new Error("f"); };
    const g = async () => { try { await f(); } catch { log("g"); await null; log("g2"); throw 1; } finally { await null; log("g3"); } };
    g().catch(log); f().catch(() => log("f")); await null; log("main"); await null; await null; await null; await null; return 1;`,
  generators: `
    function* g(n: number): any { try { const x = yield n; log("got", x); yield* h(); yield; return "end"; } catch (e) { log("caught", e); yield "c"; } finally { log("closed"); } }
    function* h() { const r = yield "h"; log("r", r); return 2; }
    const a = g(1), b = g(2), c = g(3);
    return [a.next(), a.next("v"), a.next("w"), a.next(), a.next(), b.next(), b.throw("t"), b.next(), c.next(), c.return("r"), [...g(4)]];`,
  "generators in loops": `
    const walk = function* (n: any): any { if (!n) return; yield* walk(n.l); yield n.v; yield* walk(n.r); };
    const tree = { l: { v: 1 }, v: 2, r: { l: { v: 3 }, v: 4 } }; const out = [];
    for (const x of walk(tree)) { out.push(x); if (x === 3) break; } return out;`,
  "yield in odd places": `
    function* g(): any { const o = { a: yield 1, ...(yield 2) }; const s = \`\${yield 3}\`; const y = yield; const l = [y, ...(yield 4)]; return [o, s, l, (yield 5) ? yield 6 : 0, log(yield 7)]; }
    const i = g(); let r = i.next(); const seen = []; for (const v of ["a", { b: 1 }, "s", "l", [1], true, 0, 8, 9]) { seen.push(r.value); r = i.next(v); if (r.done) break; } return [seen, r];`,
  "async generators": `
    async function* g(n: number) { try { for (let i = 0; i < n; i++) { await null; yield i; } return Promise.resolve("end"); } finally { log("closed", n); } }
    const out: unknown[] = []; for await (const x of g(3)) out.push(x);
    for await (const x of g(5)) { if (x === 1) continue; if (x === 3) break; out.push(x); }
    const i = g(1); return [out, await i.next(), await i.next(), await i.next()];`,
  "for await over promises, with labels": `
    outer: for await (const x of [Promise.resolve(1), 2]) { for await (const y of [1, 2]) { log(x, y); if (y === 1) continue outer; } }
    for await (const x of [1]) log(x); if (log(1)) for await (const y of [3]) log(y); else log("never");
    try { for await (const x of [Promise.reject(new Error("r"))]) log(x); } catch (e: any) { return e.message; }`,
  "for await with an iterator of one's own": `
    const it = { [Symbol.asyncIterator]() { let n = 0; return { next: async () => { log("next"); return { done: n > 2, value: n++ }; }, return: async () => { log("return"); return {}; } }; } };
    for await (const x of it) { log(x); if (x === 1) break; } try { for await (const x of it) throw new Error("t" + x); } catch (e: any) { return e.message; }`,
  "await in odd places": `
    const f = async (x: number, y = 2) => { const { a = await x, ...b } = { c: 1 } as any; const s = "s" + (await x) + \`\${await y}\`; const l = [await 1, ...(await [2])]; l.push(await 3, ...(await [4])); return [a, b, s, l, (await l).at(-1), (await null)?.push(1), await l?.at(0), { [await "k"]: await 1 }]; };
    return f(1);`,
  "async methods and arrows": `
    class A { #x = 1; async get() { return await this.#x; } static async of() { return new A(); } async *[Symbol.asyncIterator]() { yield* [1, 2]; } go = async () => (await this.get()) + 1; }
    const a = await A.of(); const out = []; for await (const x of a) out.push(x); return [await a.get(), await a.go(), out];`,
  "async recursion": `const f = async (n: number): Promise<number> => (n === 0 ? 0 : (await f(n - 1)) + 1); return f(50);`,
  "then of one's own": `const t: any = { then(done: any) { log("then"); done(1); } }; const f = async () => t; return [await t, await f()];`,
  "callbacks of promises": `return await new Promise<any>((done) => done([1].map((x) => x + 1))).then((x) => x.concat(3)).finally(() => log("f"));`,
  "an async function without await": `const f = async () => { throw new Error("sync"); }; const p = f(); log("after"); return p.catch((e: any) => e.message);`,
};
