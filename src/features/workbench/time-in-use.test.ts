import { expect, test } from "vitest";
import { createTimeInUse } from "./time-in-use.ts";

function clocked() {
  let now = 0;
  return { time: createTimeInUse(() => now), pass: (ms: number) => (now += ms) };
}

test("time between touches counts", () => {
  const { time, pass } = clocked();
  pass(10_000);
  time.touch();
  pass(5_000);
  expect(time.take()).toBe(15_000);
});

test("each taking begins anew", () => {
  const { time, pass } = clocked();
  pass(1_000);
  time.take();
  pass(2_000);
  expect(time.take()).toBe(2_000);
});

test("a long pause counts as a minute and a half: the person has left", () => {
  const { time, pass } = clocked();
  pass(3_600_000);
  time.touch();
  expect(time.take()).toBe(90_000);
});

test("a hidden page counts nothing", () => {
  const { time, pass } = clocked();
  pass(1_000);
  time.show(false);
  pass(60_000);
  time.show(true);
  pass(1_000);
  expect(time.take()).toBe(2_000);
});

test("a clock that is set back takes nothing away", () => {
  const { time, pass } = clocked();
  pass(5_000);
  time.touch();
  pass(-3_600_000);
  time.touch();
  expect(time.take()).toBe(5_000);
});
