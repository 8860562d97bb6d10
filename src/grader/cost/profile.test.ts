import { describe, expect, it } from "vitest";
import type { ProfileEvidence } from "../evidence.ts";
import { CAPS } from "../protocol.ts";
import { readEnvelope } from "../read-envelope.ts";
import { weigh } from "../read-shape.ts";
import { countProgram, type CountedProgram } from "./counted-program.ts";

function profileOf(program: CountedProgram): ProfileEvidence {
  const profile = program.clock.profile();
  if (!profile) throw new Error("nothing was measured");
  return profile;
}

/** The tree as text: a line a node, indented below its caller. */
function drawn({ functions, nodes }: ProfileEvidence): readonly string[] {
  const depths: number[] = [];
  return nodes.map(({ function: index, parent, cost, calls }, place) => {
    const depth = parent < 0 ? 0 : (depths[parent] ?? 0) + 1;
    depths[place] = depth;
    const { name = "", line = 0 } = functions[index] ?? {};
    return `${"  ".repeat(depth)}${name}:${line} ${cost} in ${calls}`;
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function expectSound(profile: ProfileEvidence, total: number): void {
  const message = { kind: "evidence", evidence: profile };
  expect(weigh({ nonce: "x".repeat(36), sequence: 1, message }, CAPS.message)).toBeLessThan(CAPS.message);
  expect(readEnvelope({ nonce: "n", sequence: 0, message })).toMatchObject({ ok: true, value: { message } });
  expect(sum(profile.nodes.map(({ cost }) => cost))).toBe(total);
  expect(profile.nodes.every(({ parent }, index) => parent < index)).toBe(true);
}

describe("[G86] a profile is the tree of calls below the test that measured, and what each line cost", () => {
  it("with functions by their names", () => {
    const program = countProgram(`
      class Cache { #m = new Map(); constructor() {}
        get(k: string) { return this.#m.get(k) ?? this.load(k); }
        load(k: string) { this.#m.set(k, k); return k; }
        static of = () => new Cache(); get size() { return this.#m.size; } #sum(list: number[]) { return list.reduce((a, b) => a + b, 0); }
        sum() { return this.#sum([1, 2]); } }
      export const run = () => { const c = Cache.of(); c.get("a");
        c.get("a"); [1, 2].forEach((x) => c.get("a")); c.size; c.sum(); };`);
    const { total } = program.count();
    const profile = profileOf(program);
    expectSound(profile, total);
    expect(drawn(profile)).toEqual([
      "test:0 0 in 1",
      "  run:7 3 in 1",
      "    Cache.of:5 1 in 1",
      "      new Cache:2 1 in 1",
      "    Cache.get:3 4 in 2",
      "      Cache.load:4 2 in 1",
      "    callback of forEach:8 2 in 2",
      "      Cache.get:3 4 in 2",
      "    get Cache.size:5 1 in 1",
      "    Cache.sum:6 1 in 1",
      "      Cache.#sum:5 3 in 1",
      "        callback of reduce:5 2 in 2",
    ]);
    expect(profile.lines).toEqual([
      { line: 2, cost: 1, hits: 1, allocations: 1 },
      { line: 3, cost: 8, hits: 4, allocations: 0 },
      { line: 4, cost: 2, hits: 1, allocations: 0 },
      { line: 5, cost: 7, hits: 5, allocations: 2 },
      { line: 6, cost: 1, hits: 1, allocations: 1 },
      { line: 7, cost: 1, hits: 1, allocations: 0 },
      { line: 8, cost: 4, hits: 2, allocations: 2 },
    ]);
  });

  it("functions leave it when an exception passes through", () => {
    const program = countProgram(`
      const fail = (n: number): never => { if (n > 0) fail(n - 1); throw new Error("no"); };
      const last = () => 1;
      export const run = () => { try { fail(2); } catch { last(); } };`);
    program.count();
    expect(drawn(profileOf(program))).toEqual([
      "test:0 0 in 1",
      "  run:4 1 in 1",
      "    fail:2 1 in 1",
      "      fail:2 1 in 1",
      "        fail:2 1 in 1",
      "    last:3 1 in 1",
    ]);
  });

  it("generators and async functions leave it while they wait, also when they are thrown into", async () => {
    const program = countProgram(`
      const work = (n: number) => { for (let i = 0; i < n; i++); };
      function* gen() { work(1); yield 1; try { work(2); yield 2; } finally { work(3); } }
      const fails = async () => { work(4); await null; throw new Error("no"); };
      const outer = async () => { work(5); try { await fails(); } catch { work(6); } await null; work(7); };
      export const run = async () => { const waiting = outer(); for (const x of gen()) { work(8); if (x === 2) break; } work(9); await waiting; work(10); };`);
    const measurement = program.clock.start({ index: 0, name: "test" });
    const { run } = program.exports;
    await run?.();
    measurement?.stop();
    expect(drawn(profileOf(program))).toEqual([
      "test:0 0 in 1",
      "  run:6 3 in 1",
      "    outer:5 1 in 1",
      "      work:2 21 in 3",
      "      fails:4 1 in 1",
      "        work:2 5 in 1",
      "    gen:3 1 in 1",
      "      work:2 9 in 3",
      "    work:2 39 in 4",
    ]);
  });

  it("deep recursion is drawn to a depth, and all of it is there", () => {
    const program = countProgram(`
      const even = (n: number): boolean => (n === 0 ? true : odd(n - 1)), odd = (n: number): boolean => (n === 0 ? false : even(n - 1));
      export const run = () => even(3_000);`);
    const { total } = program.count();
    const profile = profileOf(program);
    expect(total).toBe(3_002);
    expectSound(profile, total);
    expect(profile.nodes.length).toBeLessThan(60);
  });

  it("the smallest nodes of a large tree are merged into their callers' rest, and the sums stay", () => {
    const functions = Array.from(
      { length: 40 },
      (_, i) =>
        `fs.push(function f${i}(d: number) { for (let i = 0; i < ${i}; i++); if (d > 0) for (const f of fs) f(d - 1); });`,
    );
    const program = countProgram(
      `const fs: ((d: number) => void)[] = [];\n${functions.join("\n")}\nexport const run = () => { for (const f of fs) f(2); };`,
    );
    const { total } = program.count();
    const profile = profileOf(program);
    expectSound(profile, total);
    expect(profile.nodes.length).toBeGreaterThan(300);
    expect(profile.functions.some(({ name, line }) => name === "…" && line === 0)).toBe(true);
    expect(sum(profile.lines.map(({ cost }) => cost))).toBe(total);
  });

  it("many tests, long names and many lines fit one message", () => {
    const lines = Array.from({ length: 500 }, (_, i) => `function ${"long".repeat(30)}${i}() {}\n`);
    const program = countProgram(
      `${lines.join("")}export const run = () => { ${lines.map((_, i) => `${"long".repeat(30)}${i}();`).join("\n")} };`,
    );
    for (let index = 0; index < 300; index++) {
      const measurement = program.clock.start({ index, name: `a test of ${"some ".repeat(40)}${index}` });
      program.exports["run"]?.();
      measurement?.stop();
    }
    expectSound(profileOf(program), 300 * 501);
  });
});
