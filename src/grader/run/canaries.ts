/** The part of `expect` that is tried out. */
type Expect = (value: unknown) => {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toBeCloseTo(expected: number): void;
  toContain(item: unknown): void;
  toThrow(expected?: string): void;
  toBeAtMost(limit: number): void;
};

/** Assertions that must hold, and some that must fail: code that patched its way into the tools breaks one of them. */
const CANARIES: readonly { readonly holds: boolean; readonly say: (expect: Expect) => void }[] = [
  { holds: true, say: (expect) => expect(1).toBe(1) },
  { holds: false, say: (expect) => expect(1).toBe(2) },
  { holds: false, say: (expect) => expect(0).toBe(-0) },
  { holds: true, say: (expect) => expect(Number.NaN).toBe(Number.NaN) },
  { holds: true, say: (expect) => expect({ a: [1, { b: "x" }] }).toEqual({ a: [1, { b: "x" }] }) },
  { holds: false, say: (expect) => expect({ a: [1, { b: "x" }] }).toEqual({ a: [1, { b: "y" }] }) },
  { holds: false, say: (expect) => expect([]).toEqual([1]) },
  {
    holds: true,
    say: (expect) => expect(new Map([["k", new Set([1])]])).toEqual(new Map([["k", new Set([1])]])),
  },
  { holds: false, say: (expect) => expect(new Map([["k", 1]])).toEqual(new Map([["k", 2]])) },
  { holds: false, say: (expect) => expect({ asymmetricMatch: () => true }).toEqual({ a: 1 }) },
  { holds: false, say: (expect) => expect(0.1).toBeCloseTo(0.2) },
  { holds: true, say: (expect) => expect(["a", "b"]).toContain("b") },
  { holds: false, say: (expect) => expect(["a", "b"]).toContain("c") },
  { holds: true, say: (expect) => expect(fail).toThrow("canary") },
  { holds: false, say: (expect) => expect(fail).toThrow("another") },
  { holds: false, say: (expect) => expect(() => 1).toThrow() },
  { holds: true, say: (expect) => expect(2).toBeAtMost(2) },
  { holds: false, say: (expect) => expect(3).toBeAtMost(2) },
];

function fail(): never {
  throw new Error("canary");
}

/** True when every assertion holds or fails as it must. */
export function areToolsSound(expect: Expect): boolean {
  return CANARIES.every(({ holds, say }) => {
    try {
      say(expect);
      return holds;
    } catch {
      return !holds;
    }
  });
}
