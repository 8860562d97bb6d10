import { describe, expect, it } from "vitest";
import { verdictText } from "#grader/verdict-text.ts";
import { judgeOf, testsThat } from "./testing.ts";

const SUITE = `
import { describe, expect, it } from "vitest";
import * as solution from "./solution";

describe("equality", () => {
  it("of a set", () => expect(solution.set()).toEqual(new Set([1, 2])));
  it("of a map", () => expect(solution.map()).toEqual(new Map([["a", { n: 1 }]])));
  it("of a set, strictly", () => expect(solution.set()).toStrictEqual(new Set([1, 2])));
  it("inside an object", () => expect({ deep: [solution.set()] }).toEqual({ deep: [new Set([1, 2])] }));
  it("with matchers", () => expect(solution.object()).toEqual({ id: expect.any(Number), tags: expect.arrayContaining(["x"]) }));
  it("of a part", () => expect(solution.object()).toMatchObject({ tags: ["x"] }));
});
describe("the rest", () => {
  it("contains", () => expect(solution.list()).toContain("b"));
  it("contains an equal", () => expect(solution.list()).toContainEqual("b"));
  it("has a length", () => expect(solution.list()).toHaveLength(2));
  it("has a property", () => expect(solution.object()).toHaveProperty("tags[0]", "x"));
  it("matches", () => expect(solution.text()).toMatch(/^abc$/));
  it("is near", () => expect(solution.number()).toBeCloseTo(0.3));
  it("is greater", () => expect(solution.number()).toBeGreaterThan(0.2));
  it("throws text", () => expect(() => solution.fail()).toThrow("no room"));
  it("throws a class", () => expect(() => solution.fail()).toThrow(RangeError));
  it("rejects", () => expect(solution.reject()).rejects.toThrow("no room"));
  it("resolves", () => expect(solution.resolve()).resolves.toEqual({ n: 1 }));
  it("is not", () => expect(solution.number()).not.toBe(0));
});
describe("a callback", () => {
  it("may assert", () => {
    solution.each([1, 2], (item: number, index: number) => expect(item).toBe(index + 1));
  });
  it("is called as often as it must be", () => {
    expect.assertions(2);
    solution.each([1, 2], (item: number) => expect(item).toBeTruthy());
  });
});
`;

const RIGHT = `
export const set = () => new Set([1, 2]);
export const map = () => new Map([["a", { n: 1 }]]);
export const object = () => ({ id: 1, tags: ["x"] });
export const list = () => ["a", "b"];
export const text = () => "abc";
export const number = () => 0.1 + 0.2;
export const fail = () => { throw new RangeError("there is no room"); };
export const reject = async () => fail();
export const resolve = async () => ({ n: 1 });
export const each = (items: any[], visit: any) => items.forEach((item, index) => visit(item, index));
`;

const judge = judgeOf(SUITE, RIGHT);

describe("[G50] the assertions of a suite judge as Vitest's do", () => {
  it("a right submission passes them all", async () => {
    expect(verdictText((await judge(RIGHT)).verdict)).toBe("Passed: 20 of 20 tests");
  });

  it("a wrong one fails them all", async () => {
    const wrong = `
      export const set = () => new Set([1]); export const map = () => new Map([["a", { n: 2 }]]);
      export const object = () => ({ id: "1", tags: ["y"] }); export const list = () => ["a"];
      export const text = () => "abcd"; export const number = () => 0; export const fail = () => undefined;
      export const reject = async () => 1; export const resolve = async () => ({ n: 2 });
      export const each = (items: any[], visit: any) => visit(0, 7);`;
    expect(testsThat(await judge(wrong), "passed")).toEqual([]);
  });

  it("a comparison shows both values; that nothing was thrown is no comparison", async () => {
    const suite = `
      import { expect, it } from "vitest";
      import { fail, value } from "./solution";
      it("is five", () => expect(value()).toBe(5));
      it("throws", () => expect(() => fail()).toThrow(/room/));`;
    const reference = `export const value = () => 5; export const fail = () => { throw new Error("no room"); };`;
    const report = await judgeOf(
      suite,
      reference,
    )(`export const value = () => 6; export const fail = () => 0;`);
    expect(report.tests.map(({ failure }) => failure?.comparison)).toEqual([
      { expected: "5", received: "6" },
      undefined,
    ]);
  });
});

describe("[G51] an answer cannot decide how it is compared", () => {
  it("containers that lie about what they hold", async () => {
    const lying = `
      const lie = (holder: any) => Object.defineProperties(holder, {
        size: { value: holder instanceof Map ? 1 : 2 }, has: { value: () => true }, get: { value: () => ({ n: 1 }) },
        [Symbol.iterator]: { value: function* () {} }, forEach: { value: () => 0 }, constructor: { value: holder.constructor },
      });
      class Sly extends Array { includes() { return true; } indexOf() { return 0; } some() { return true; } findIndex() { return 0; } }
      export const set = () => lie(new Set()); export const map = () => lie(new Map());
      export const object = () => new Proxy({}, { has: () => true, get: (_, key) => (key === "asymmetricMatch" ? () => true : () => true) });
      export const list = () => new Sly("a");
      export const text = () => ({ match: () => true, includes: () => true, [Symbol.toStringTag]: "String" });
      export const number = () => ({ valueOf: () => 0.25 });
      export const fail = () => ({ then: () => true });
      export const reject = () => Object.assign(Promise.resolve(), { then: () => Promise.resolve(), catch: () => 0 });
      export const resolve = () => Object.assign(Promise.resolve(0), { then: () => Promise.resolve(), finally: () => 0 });
      export const each = () => undefined;`;
    const report = await judge(lying);
    expect(testsThat(report, "passed")).toEqual(["the rest › is not", "a callback › may assert"]);
  });

  it("[G52] an assertion that failed counts, though the code under test swallowed it", async () => {
    const swallowing = RIGHT.replace(
      "items.forEach((item, index) => visit(item, index))",
      "items.forEach((item) => { try { visit(item, -5); } catch {} })",
    );
    const report = await judge(swallowing);
    expect(testsThat(report, "failed")).toEqual(["a callback › may assert"]);
    expect(report.tests[18]?.failure?.message).toBe("expected 1 to be -4 // Object.is equality");
  });
});
