import { describe, expect, it } from "vitest";
import { countProgram } from "./counted-program.ts";

const total = (body: string) => countProgram(`export function run() { ${body} }`).count().total - 1;

describe("[G80] a function entered counts 1, and a turn of a loop counts 1", () => {
  it.each([
    ["for (let i = 0; i < 5; i++);", 5],
    ["let i = 0; while (i < 3) i++;", 3],
    ["let i = 0; do i++; while (i < 3);", 3],
    ["for (const one of [1, 2]) one;", 2],
    ["for (const key in { a: 1, b: 2 }) key;", 2],
    ["const f = () => 1; f(); f();", 2],
    ["function f(n: number): number { return n === 0 ? 0 : f(n - 1); } f(4);", 5],
    ["class A { get b() { return 1; } set b(v) {} } const a = new A(); a.b; a.b = 2;", 2],
  ])("%s", (body, cost) => expect(total(body)).toBe(cost));
});
