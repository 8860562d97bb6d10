import { describe, expect, it } from "vitest";
import type { TimelineEvidence } from "#grader/evidence.ts";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { judgeOf } from "./testing.ts";

/** Judges `submission` by a suite of one test, under the limit that exercises have. */
const grade = (body: string, submission = SAFE) =>
  judgeOf(
    `
import { expect, it } from "vitest";
import { evidence, explore, virtualClock } from "#grader";
import { counter, state } from "./solution";
const lines: string[] = [];
it("holds in every order", async () => {
${body}
});`,
    SAFE,
    { test: 2_000 },
  )(submission);

/** Counts up with a pause between reading and writing; one after the other, or side by side. */
const SAFE = `
export const state = { runs: 0 };
export function counter(pause: () => Promise<void>) {
  let value = 0, last = Promise.resolve();
  const add = async () => { const read = value; await pause(); value = read + 1; };
  return { add: () => (last = last.then(add)), get value() { return value; } };
}`;
const RACY = SAFE.replace("(last = last.then(add))", "add()");

const TWO_WRITERS = `
  await explore(async (schedule) => {
    const count = counter(() => schedule.pause());
    const writer = (name) => schedule.record(name, async () => { await schedule.pause(); await count.add(); });
    await Promise.all([writer("a"), writer("b")]);
    expect(count.value, "after two additions").toBe(2);
  }, { seeds: 200 });`;

const failureOf = ({ tests }: Report) => tests[0]?.failure;
const messageOf = (report: Report) => failureOf(report)?.message;
const timelinesOf = ({ evidence }: Report) =>
  evidence.filter((item): item is TimelineEvidence => item.kind === "timeline");

describe("[G95] explore runs a program in many orders and shows the first that fails", () => {
  it("200 orders of a sound program pass within the limit of a test", async () => {
    const report = await grade(TWO_WRITERS);
    expect(verdictText(report.verdict)).toBe("Passed: 1 of 1 test");
    expect(timelinesOf(report)).toEqual([]);
  });

  it("a race is found; the failure names its seed and is still the assertion that failed", async () => {
    const report = await grade(TWO_WRITERS, RACY);
    const seed = /^seed (\d+) of 200: after two additions: expected 1 to be 2/.exec(
      messageOf(report) ?? "",
    )?.[1];
    expect(messageOf(report)).toMatch(/^seed \d+ of 200: after two additions: expected 1 to be 2/);
    expect(failureOf(report)?.comparison).toEqual({ expected: "2", received: "1" });
    expect(failureOf(report)?.frames[0]).toMatchObject({ file: "suite.ts", line: 12 });
    expect(timelinesOf(report)).toMatchObject([
      {
        title: `The first order that failed: seed ${seed ?? ""} of 200`,
        spans: [{ name: "a" }, { name: "b" }],
      },
    ]);
  });

  it("the same code fails by the same seed, with the same drawing", async () => {
    const [first, second] = [await grade(TWO_WRITERS, RACY), await grade(TWO_WRITERS, RACY)];
    expect(messageOf(second)).toBe(messageOf(first));
    expect(timelinesOf(second)).toEqual(timelinesOf(first));
  });

  it("work that is too much in one order is too slow", async () => {
    const report = await grade(`
      await explore(async (schedule) => { await schedule.pause(); expect(schedule.seed).toBeAtMost(3); });`);
    expect(verdictText(report.verdict)).toBe(
      "Too slow: seed 4 of 100: expected at most 3, got 4 (0 of 1 test passed)",
    );
  });
});

describe("[G96] a seed is an order: the same in every engine and in every run", () => {
  it("draws these numbers and these times", async () => {
    const report = await grade(`
      await explore(async (schedule) => {
        const drawn = [schedule.random(), schedule.random()].map((n) => n.toFixed(6));
        await schedule.pause(); const pause = schedule.now();
        await schedule.task("t", 100); lines.push([...drawn, pause, schedule.now()].join(" "));
      }, { seeds: 3 });
      expect(lines).toEqual([]);`);
    expect(failureOf(report)?.comparison?.received).toBe(
      [
        "[",
        '  "0.627074 0.002736 5 104",',
        '  "0.734251 0.324998 3 57",',
        '  "0.720227 0.038662 5 13",',
        "]",
      ].join("\n"),
    );
  });

  it("what is due at the same moment comes in every order", async () => {
    const report = await grade(`
      const orders = new Set();
      await explore(async (schedule) => {
        let order = "";
        const timers = ["a", "b", "c"].map((name) => new Promise((done) => setTimeout(() => done(order += name), 5)));
        await Promise.all(timers);
        orders.add(order);
      }, { seeds: 60 });
      expect([...orders].sort()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);`);
    expect(verdictText(report.verdict)).toBe("Passed: 1 of 1 test");
  });

  it("[G99] advancing inside of it, intervals, cleared timers and time work as on any clock", async () => {
    const report = await grade(`
      await explore(async (schedule) => {
        const seen = [];
        const every = setInterval(() => seen.push(Date.now() - begun), 10);
        const never = setTimeout(() => seen.push("never"), 25);
        const begun = Date.now();
        await schedule.advance(35); clearInterval(every); clearTimeout(never); 
        await schedule.advance(35);
        expect([...seen, schedule.now(), schedule.pendingTimers]).toEqual([10, 20, "never", 30, 70, 0]);
      }, { seeds: 5 });`);
    expect(messageOf(report)).toBeUndefined();
  });
});

describe("[G97] each seed begins anew, and what one leaves behind reaches no other", () => {
  it("timers, time and spans", async () => {
    const report = await grade(`
      await explore(async (schedule) => {
        expect([schedule.now(), schedule.pendingTimers, schedule.spans.length]).toEqual([0, 0, 0]);
        setTimeout(() => { state.runs += 1; }, 50); setInterval(() => { state.runs += 1; }, 7);
        void schedule.task("left behind", 1000);
        await schedule.sleep(1);
      }, { seeds: 20 });
      expect(state.runs).toBe(0);`);
    expect(verdictText(report.verdict)).toBe("Passed: 1 of 1 test");
  });

  it("an error that nobody caught belongs to its own seed", async () => {
    const lost = (how: string) => `
      await explore(async (schedule) => { if (schedule.seed === 3) ${how}; await schedule.pause(); }, { seeds: 9 });`;
    expect(messageOf(await grade(lost("void Promise.reject(new Error('lost'))")))).toBe(
      "Error: seed 3 of 9: Unhandled rejection: lost",
    );
    expect(messageOf(await grade(lost("setTimeout(() => { throw new Error('lost'); }, 0)")))).toBe(
      "Error: seed 3 of 9: Uncaught: lost",
    );
  });

  it("the clock that a test had before goes on after", async () => {
    const report = await grade(`
      const clock = virtualClock(); await clock.advance(5);
      const before = Date.now();
      await explore((schedule) => schedule.sleep(30), { seeds: 3 });
      expect([Date.now(), clock.now()]).toEqual([before, 5]);
      setTimeout(() => lines.push("fired"), 5); await clock.advance(5);
      expect(lines).toEqual(["fired"]);`);
    expect(verdictText(report.verdict)).toBe("Passed: 1 of 1 test");
  });

  it("what is kept from one run to the next is told of", async () => {
    const report = await grade(`
      await explore(async (schedule) => { await schedule.pause(); expect(state.runs++).not.toBe(4); });`);
    expect(messageOf(report)).toBe(
      "seed 5 of 100 (run again it passes: something is kept from one run to the next): expected 4 not to be 4 // Object.is equality",
    );
  });
});

describe("[G98] a program that can't be explored says why", () => {
  it.each([
    [
      "never settles",
      "await explore(() => new Promise(() => undefined), { seeds: 9 });",
      "Error: seed 1 of 9: still waiting at t = 0 ms and nothing is scheduled, so this can never settle",
    ],
    [
      "runs in circles",
      "await explore(async () => { const again = () => setTimeout(again, 0); again(); await new Promise(() => undefined); });",
      /^Error: seed 1 of 100: still waiting at t = 0 ms after 10000 timers/,
    ],
    [
      "knows no time",
      "await explore(async () => { await null; }, { seeds: 9 });",
      /^Error: explore: nothing took time in any of 9 runs, so all were the same: give the program something to wait for/,
    ],
    [
      "throws at once",
      "await explore(() => { throw new TypeError('no'); });",
      "TypeError: seed 1 of 100: no",
    ],
    ["throws text", "await explore(async () => { throw 'no'; });", 'Error: seed 1 of 100: thrown: "no"'],
    [
      "throws what is frozen",
      "await explore(async () => { throw Object.freeze(new Error('no')); });",
      "Error: seed 1 of 100: no",
    ],
    [
      "wants no seeds",
      "await explore(async () => 1, { seeds: 0 });",
      /^Error: explore takes 1 to 10,000 seeds, and not 0$/,
    ],
  ])("one that %s", async (_, body, message) => {
    const report = await grade(body);
    expect(report.verdict.word).toBe("failed");
    if (typeof message === "string") expect(messageOf(report)).toBe(message);
    else expect(messageOf(report)).toMatch(message);
  });
});
