import { describe, expect, it } from "vitest";
import type { Allocations } from "./cost-clock.ts";
import { countProgram } from "./counted-program.ts";

/** What the body of a function costs beside its own entry; `x` and `y` are made outside, uncounted. */
function costOf(body: string, x?: unknown, y?: unknown): number {
  return countProgram(`export function run(x: any, y: any): any { ${body} }`).count(x, y).total - 1;
}

type Row = [body: string, cost: number, x?: unknown, y?: unknown];

const expectCost = (body: string, cost: number, x?: unknown, y?: unknown) =>
  expect(costOf(body, x, y)).toBe(cost);

const N8 = [3, 1, 4, 1, 5, 9, 2, 6];
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe("[G80] a function entered counts 1, and a turn of a loop counts 1", () => {
  it.each<Row>([
    ["for (let i = 0; i < 5; i++);", 5],
    ["let i = 0; while (i < 3) i++;", 3],
    ["let i = 0; do i++; while (i < 3);", 3],
    ["for (const one of x) one;", 2, [1, 2]],
    ["for (const key in x) key;", 2, { a: 1, b: 2 }],
    ["for (let i = 0; i < 3; i++) for (let j = 0; j < 4; j++) { if (j === 2) break; }", 3 + 3 * 3],
    ["const f = () => 1; f(); f();", 2],
    ["function f(n: number): number { return n === 0 ? 0 : f(n - 1); } f(4);", 5],
    [
      "class A { get b() { return 1; } set b(v) {} c() {} static d() {} } const a = new A(); a.b; a.b = 2; a.c(); A.d();",
      4,
    ],
    ["class A { constructor() {} } class B extends A { constructor() { super(); } } new B();", 2],
    ["function* g() { yield 1; yield 2; } for (const one of g()) one;", 3],
    ["const f = (a: any = g()) => a, g = () => 1; f(); f(2);", 3],
    ["let sum = 0; sum = 1 + 2 * 3; sum += 4; x.a.b = sum; if (sum > 2 && !x.c) sum--;", 0, { a: {} }],
  ])("%s", expectCost);
});

describe("[G81] natives cost what the textbook says, n being the length of the receiver", () => {
  it.each<Row>([
    ["x.push(1); x.pop(); x.at(-1); x.keys();", 4, [1, 2, 3]],
    ["x.shift();", 8, [...N8]],
    ["x.unshift(0);", 8, [...N8]],
    ["x.shift();", 1, []],
    ["x.reverse(); x.copyWithin(0, 1);", 16, [...N8]],
    ["x.indexOf(4);", 3, N8],
    ["x.indexOf(4, 2);", 1, N8],
    ["x.indexOf(7); x.indexOf(7, -2);", 10, N8],
    ["x.lastIndexOf(2);", 2, N8],
    ["x.lastIndexOf(7, 3);", 4, N8],
    ["x.includes(3); x.includes(3, 6);", 10, N8],
    ["x.fill(0, 2, 5);", 3, [...N8]],
    ["x.splice(5, 1); ", 3, [...N8]],
    ["x.splice(6, 0, 1, 2, 3);", 5, [...N8]],
    ["x.slice(2); x.slice(-1); x.concat([1, 2]);", 6 + 1 + 10, N8],
    ["x.flat();", 3, [[1], [2, 3]]],
    ["x.join('-');", 3 + 5, [1, 2, 3]],
    ["x.toString();", 3 + 5, [1, 2, 3]],
    ["x.map(y); x.filter(y); x.forEach(y); x.reduce(y, 0); x.reduceRight(y);", 5 * 8, N8, () => 1],
    ["x.map((one: number) => one);", 8 + 8, N8],
    ["x.flatMap(y);", 8 + 16, N8, () => [1, 2]],
    [
      "x.find((one: number) => one === 4); x.some((one: number) => one === 3); x.every((one: number) => one < 5);",
      2 * (3 + 1 + 5),
      N8,
    ],
    ["x.findIndex(y); x.findLast(y);", 8 + 8, N8, () => false],
    [
      "x.findIndex((one: number) => one === 1); x.findLastIndex((one: number) => one === 6);",
      2 * (2 + 1),
      N8,
    ],
    ["x.sort();", 8 * 3, [...N8]],
    ["x.sort();", 1_000 * 10, upTo(1_000).reverse()],
    // Eight numbers in a merge sort: 4 comparisons of pairs, 3 + 3 of fours, 5 of the halves.
    ["x.sort((a: number, b: number) => a - b);", 24 + 4 + 6 + 5, [...N8]],
    ["x.toSorted?.() ?? x.slice().sort(); ", "toSorted" in [] ? 24 : 32, N8],
    ["Array.from(x); Array.of(1, 2);", 4 + 2, new Set(["a", "b", "c", "d"])],
    ["new Array(5); Array(6);", 11],
  ])("arrays: %s", expectCost);

  it.each<Row>([
    [
      "x.indexOf(4); x.slice(4); x.subarray(1); x.set([1, 2], 1); x.sort(); x.join();",
      3 + 4 + 1 + 2 + 24 + 23,
      Uint8Array.from(N8),
    ],
    ["new Uint8Array(7); new Float64Array([1, 2]);", 9],
  ])("typed arrays: %s", expectCost);

  it.each<Row>([
    ["x.get(1); x.set(2, 3); x.has(1); x.delete(1); x.keys(); x.entries();", 6, new Map([[1, 2]])],
    ["x.add(1); x.has(1); x.delete(1);", 3, new Set()],
    [
      "x.forEach(y);",
      3,
      new Map([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
      () => 1,
    ],
    ["x.clear();", 3, new Set([1, 2, 3])],
    [
      "new Map(x); new Set(y); new Set();",
      2 + 3,
      [
        [1, 2],
        [3, 4],
      ],
      "abca",
    ],
    ["new WeakMap().get(x); new WeakSet().add(x);", 2, {}],
  ])("maps and sets: %s", expectCost);

  it.each<Row>([
    ["x.at(1); x.charAt(2); x.charCodeAt(0); x.codePointAt(0);", 4, "hello"],
    ["x.indexOf('l'); x.indexOf('z', 2); x.lastIndexOf('l');", 3 + 3 + 2, "hello"],
    ["x.includes('l'); x.startsWith('he'); x.endsWith('o'); x.localeCompare('hi');", 5 + 2 + 1 + 2, "hello"],
    [
      "x.slice(1); x.substring(0, 2); x.repeat(3); x.padStart(8); x.concat('!');",
      4 + 2 + 15 + 8 + 6,
      "hello",
    ],
    [
      "x.trim(); x.toUpperCase(); x.replace('h', 'HHH'); x.replaceAll('l', ''); x.split('');",
      7 + 7 + 9 + 7 + 7,
      " hello ",
    ],
    ["x.search(/l/); x.match(/l/); x.search(/z/);", 3 + 5 + 5, "hello"],
    ["y.exec(x); y.exec(x); y.exec(x);", 2 + 2 + 3, "abab..z", /b/g],
    ["y.test(x); y.test(x);", 2 + 2, "abab", /b/g],
    ["y.test(x);", 4, "abab", /b/],
    [
      "(255).toString(16); (1.5).toFixed(3); String(12345); String(x); Number(x); parseInt(x);",
      2 + 5 + 5 + 1 + 3 + 3,
      "123",
    ],
    ["String.fromCharCode(97); String.raw`${x}!`;", 1 + 4, "abc"],
  ])("text: %s", expectCost);

  it.each<Row>([
    ["Object.keys(x); Object.values(x); Object.entries(x); Reflect.ownKeys(x);", 8, { a: 1, b: 2 }],
    [
      "Object.assign({}, x, { c: 1 }); Object.freeze(x); Object.fromEntries(y);",
      3 + 2 + 1,
      { a: 1, b: 2 },
      [["k", 1]],
    ],
    ["JSON.stringify(x); JSON.parse(y);", 13 + 7, { a: 1, b: 2 }, "[1,2,3]"],
    ["structuredClone(x);", 1 + 1 + 2 + 5, { list: [1, 2], s: "hello" }],
    ["Promise.all(x); Promise.race(x);", 4, [1, 2]],
    ["Math.max(1, 2); Number.isInteger(1); Object.is(1, 2); 'a' in x; x.hasOwnProperty('a');", 0, {}],
  ])("objects: %s", expectCost);

  it.each<Row>([
    ["Array.prototype.indexOf.call(x, 4);", 3, N8],
    ["x.slice.apply(x, [2]); x.push.apply(y, [1, 2]);", 6 + 1, N8, []],
    ["Reflect.apply(x.slice, x, [6]);", 2, N8],
    ["x?.indexOf(4); x.indexOf?.(4); x?.['indexOf']?.(4); y?.push(1);", 9, N8],
    ["const push = 'push'; x[push](1); x['shift']();", 1 + 2, [1]],
    ["x.get(1)?.push(2); x.get(7)?.push(3);", 1 + 1 + 1, new Map([[1, [1]]])],
    ["class Mine { push(one: number) { return one; } } new Mine().push(1);", 1],
    ["x.push(1); x.shift(); x.sort();", 0, { push: () => 1, shift: () => 1, sort: () => 1 }],
    ["x.map(JSON.stringify);", 2, [1, 2]],
  ])("however they are called: %s", expectCost);
});

describe("[G82] what is put together costs its length", () => {
  it.each<Row>([
    ["[...x, ...x]; [...x, 1]; [1, 2, 3];", 16 + 9, N8],
    ["({ ...x, c: 1 }); ({ a: 1 });", 3, { a: 1, b: 2 }],
    [
      "y(...x); y(0, ...new Set([1, 1])); new y(...x);",
      8 + 2 + 8,
      N8,
      function (this: object) {
        Object.freeze(this);
      },
    ],
    ["((...all: number[]) => all)(...x);", 8 + 1 + 8, N8],
    ["const [a, ...b] = x, { c, ...d } = y; let e, f; [e, ...f] = x;", 7 + 2 + 7, N8, { c: 1, e: 2, f: 3 }],
    [
      "for (const [a, ...b] of x) a;",
      2 + 2 + 1,
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
    ["let s = ''; for (const c of x) s += c;", 5 + (1 + 2 + 3 + 4 + 5), "hello"],
    ["`<${x}>`; `plain`; x + '!' + 1; x + x;", 7 + 6 + 7 + 10, "hello"],
    ["y + 1; y + y; y += 2;", 0, 0, 5],
  ])("%s", expectCost);
});

const made = (body: string, x?: unknown) =>
  countProgram(`export function run(x: any): any { ${body} }`).count(x).allocations;

describe("[G83] allocations are counted by kind", () => {
  it.each<[body: string, kinds: Partial<Allocations>, x?: unknown]>([
    ["({}); ({ a: { b: 1 } }); new Date(); new (class {})();", { objects: 5 }],
    ["[]; [[1]]; x.map(String); x.slice(); Object.keys(x); [...x]; new Array(3);", { arrays: 8 }, [1]],
    ["new Map(); new Set(); structuredClone({ a: [{}] });", { objects: 2 + 2 + 2, arrays: 1 + 1 }],
    ["const f = () => 1, g = function () {}; x.a = () => 2; function h() {}", { closures: 4 }, {}],
    [
      "const o = { a() {}, b: () => 1, get c() { return 1; } }; (() => 1).bind(null);",
      { objects: 1, closures: 3 + 2 },
    ],
    ["class A { f = () => 1; m() {} } new A(); new A();", { objects: 2, closures: 2 }],
    ["const inner = (g = () => 1) => g; inner(); inner(x);", { closures: 2 }, () => 1],
    [
      "x + '!'; `${x}`; x.slice(1); x.toUpperCase(); x.split(''); 1 + 2;",
      { strings: 4 + 3, arrays: 1 },
      "abc",
    ],
    [
      "const [a, ...b] = x; const { ...c } = x; ((...d: number[]) => d)(1);",
      { arrays: 2, objects: 1, closures: 1 },
      [1, 2],
    ],
    ["let s = ''; for (let i = 0; i < 3; i++) s += i;", { strings: 3 }],
  ])("%s", (body, kinds, x) => {
    const all = { objects: 0, arrays: 0, closures: 0, strings: 0, ...kinds };
    const total = all.objects + all.arrays + all.closures + all.strings;
    expect(made(body, x)).toEqual({ ...all, total });
  });
});
