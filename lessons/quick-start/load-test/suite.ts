import { describe, expect, it } from "vitest";
import { evidence, virtualClock } from "#grader";
import { loadTest, type Plan, type Sample, type Target } from "./solution";

type Clock = ReturnType<typeof virtualClock>;

/** The busiest ten seconds of last month. */
const PEAK: Plan = { rate: 125, seconds: 10 };

/** A database with four connections; whoever finds none free waits in line. */
function createDatabase(clock: Clock) {
  const waiting: (() => void)[] = [];
  let free = 4;
  return async function query(ms: number): Promise<void> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    await clock.sleep(ms);
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
}

/** The payment service of the earlier steps, with 20 merchants, with or without the cache. */
function createTarget(clock: Clock, cached: boolean) {
  const query = createDatabase(clock);
  const kept = new Set<number>();
  const sentAt: number[] = [];
  const target: Target = {
    now: () => clock.now(),
    sleep: (ms) => clock.sleep(ms),
    async pay(id) {
      sentAt.push(clock.now());
      const merchant = id % 20;
      await clock.sleep(1);
      if (!cached || !kept.has(merchant)) await query(40);
      kept.add(merchant);
      await clock.sleep(25);
      await query(6);
    },
  };
  return { target, sentAt };
}

/** The load test as you found it, for the figures called "before". */
async function asFound(target: Target, plan: Plan): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < plan.rate * plan.seconds) {
      const sent = target.now();
      next += 1;
      await target.pay(next - 1);
      samples.push({ ms: target.now() - sent, ok: true });
    }
  };
  await Promise.all(Array.from({ length: 10 }, client));
  return samples;
}

async function tryOut(test: typeof loadTest, cached: boolean) {
  const clock = virtualClock();
  const { target, sentAt } = createTarget(clock, cached);
  const samples = await clock.settle(test(target, PEAK));
  const sorted = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  const p99 = sorted[Math.ceil(0.99 * sorted.length) - 1] ?? 0;
  const lastSent = Math.max(...sentAt) / 1_000;
  return { p99, sentPerSecond: (sentAt.length - 1) / lastSent };
}

describe("load test", () => {
  it("finds out what the peak does to the service, without the cache and with it", async () => {
    const before = { slow: await tryOut(asFound, false), fast: await tryOut(asFound, true) };
    const after = { slow: await tryOut(loadTest, false), fast: await tryOut(loadTest, true) };
    const compared = (value: number) => ({ reference: { label: "before", value } });
    evidence.figure(
      "Payments sent a second, no cache",
      Math.round(after.slow.sentPerSecond),
      compared(Math.round(before.slow.sentPerSecond)),
    );
    evidence.figure("p99, no cache", after.slow.p99, { unit: "ms", ...compared(before.slow.p99) });
    evidence.figure(
      "Payments sent a second, with the cache",
      Math.round(after.fast.sentPerSecond),
      compared(Math.round(before.fast.sentPerSecond)),
    );
    evidence.figure("p99, with the cache", after.fast.p99, { unit: "ms", ...compared(before.fast.p99) });

    const advice =
      "The plan says 125 a second. Ten clients that wait for their answers send what the service can take: give each payment a moment at which it is due";
    expect(after.slow.sentPerSecond, advice).toBeCloseTo(125, 0);
    expect(after.fast.sentPerSecond, advice).toBeCloseTo(125, 0);
  });

  it("sends every payment when it is due, whatever has come back", async () => {
    const clock = virtualClock();
    const sent: string[] = [];
    const target: Target = {
      now: () => clock.now(),
      sleep: (ms) => clock.sleep(ms),
      pay: async (id) => {
        sent.push(`${id} at ${clock.now()} ms`);
        await clock.sleep(700);
      },
    };
    await clock.advance(5_000);
    await clock.settle(loadTest(target, { rate: 4, seconds: 1 }));
    expect(sent).toEqual(["0 at 5000 ms", "1 at 5250 ms", "2 at 5500 ms", "3 at 5750 ms"]);
  });

  it("lets everybody feel a stall who was due in it", async () => {
    const clock = virtualClock();
    const target: Target = {
      now: () => clock.now(),
      sleep: (ms) => clock.sleep(ms),
      pay: () => clock.sleep(clock.now() >= 1_000 && clock.now() < 3_000 ? 3_000 - clock.now() : 10),
    };
    const samples = await clock.settle(loadTest(target, { rate: 100, seconds: 5 }));
    const slow = samples.filter(({ ms }) => ms > 10);
    expect(samples).toHaveLength(500);
    expect(slow.length, "From 1 s to 3 s nothing is answered, and 100 payments a second are due").toBe(199);
    expect(Math.max(...slow.map(({ ms }) => ms))).toBe(2_000);
  });

  it("takes a failed payment for a sample, not for the end", async () => {
    const clock = virtualClock();
    const target: Target = {
      now: () => clock.now(),
      sleep: (ms) => clock.sleep(ms),
      pay: async (id) => {
        await clock.sleep(50);
        if (id === 3) throw new Error("declined");
      },
    };
    const samples = await clock.settle(loadTest(target, { rate: 10, seconds: 1 }));
    expect(samples).toHaveLength(10);
    expect(samples.filter(({ ok }) => !ok)).toEqual([{ ms: 50, ok: false }]);
  });

  it("waits for the last answer", async () => {
    const clock = virtualClock();
    const target: Target = {
      now: () => clock.now(),
      sleep: (ms) => clock.sleep(ms),
      pay: () => clock.sleep(9_000),
    };
    const samples = await clock.settle(loadTest(target, { rate: 2, seconds: 1 }));
    expect(samples.map(({ ms }) => ms)).toEqual([9_000, 9_000]);
  });
});
