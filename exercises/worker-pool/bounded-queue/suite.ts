import { describe, expect, it } from "vitest";
import { evidence, explore, virtualClock } from "#grader";
import { createQueue, type Queue } from "./solution";

type Clock = ReturnType<typeof virtualClock>;

/** Takes `count` items, one after the other. Done is written as "end". */
async function takeAll(clock: Clock, queue: Queue<string>, count: number): Promise<string[]> {
  const taken: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const next = await clock.settle(queue.take());
    taken.push(next.done ? "end" : next.value);
  }
  return taken;
}

/** Notes how a promise settles, and when. */
function watch(clock: Clock, promise: Promise<unknown>) {
  const seen = { outcome: "pending", at: -1, reason: undefined as unknown };
  promise.then(
    () => Object.assign(seen, { outcome: "resolved", at: clock.now() }),
    (reason: unknown) => Object.assign(seen, { outcome: "rejected", at: clock.now(), reason }),
  );
  return seen;
}

/** 0 to 20 promise reactions, all in the same moment. */
const COUNTS = Array.from({ length: 21 }, (_, count) => count);

describe("first in, first out", () => {
  it("gives items in the order in which they were put", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(5);
    for (const item of ["a", "b", "c", "d"]) await clock.settle(queue.put(item));
    expect(queue.size, "items in the queue").toBe(4);
    expect(await takeAll(clock, queue, 4), "items as they were taken").toEqual(["a", "b", "c", "d"]);
    expect(queue.size, "items left").toBe(0);
  });

  it("hands over any value, undefined included", async () => {
    const clock = virtualClock();
    const queue = createQueue<unknown>(4);
    const values = [undefined, null, 0, ""];
    for (const value of values) await clock.settle(queue.put(value));
    for (const value of values) {
      expect(await clock.settle(queue.take()), `a take when ${String(value)} is next`).toEqual({
        done: false,
        value,
      });
    }
  });

  it("keeps each queue to itself", async () => {
    const clock = virtualClock();
    const [rows, letters] = [createQueue<string>(1), createQueue<string>(1)];
    await clock.settle(Promise.all([rows.put("row"), letters.put("letter")]));
    expect(await takeAll(clock, rows, 1), "taken from the first").toEqual(["row"]);
  });
});

describe("a full queue", () => {
  it("makes a put wait until an item is taken", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(1);
    await clock.settle(queue.put("a"));
    const second = watch(clock, queue.put("b"));
    await clock.advance(72);
    expect(second.outcome, "a put into a full queue").toBe("pending");
    await clock.settle(queue.take());
    await clock.advance(100);
    expect(second, "the put, when an item was taken at 72 ms").toMatchObject({ outcome: "resolved", at: 72 });
    expect(await takeAll(clock, queue, 1), "what is in the queue then").toEqual(["b"]);
  });

  it("never holds more than its capacity", async () => {
    for (const capacity of [1, 2, 7]) {
      const clock = virtualClock();
      const queue = createQueue<string>(capacity);
      const puts = Array.from({ length: 20 }, (_, n) => queue.put(`${n}`));
      for (let n = 0; n < 20; n += 1) {
        await clock.advance(1);
        const expected = Math.min(capacity, 20 - n);
        expect(queue.size, `size with capacity ${capacity} after 20 puts and ${n} takes`).toBe(expected);
        await clock.settle(queue.take());
      }
      await clock.settle(Promise.all(puts));
    }
  });

  it("lets waiting puts in in the order of their calls", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(2);
    for (const item of ["a", "b", "c", "d", "e", "f"]) void queue.put(item);
    expect(await takeAll(clock, queue, 6), "items as they were taken").toEqual([
      "a",
      "b",
      "c",
      "d",
      "e",
      "f",
    ]);
  });

  it("lets nobody slip in when a place is freed", async () => {
    // While an item is taken and “waiting” is about to get in, “late” arrives, each time one promise reaction later.
    for (const count of COUNTS) {
      const clock = virtualClock();
      const queue = createQueue<string>(1);
      await clock.settle(queue.put("first"));
      void queue.put("waiting");
      await clock.advance(10);
      const first = queue.take();
      for (let n = 0; n < count; n += 1) await Promise.resolve();
      void queue.put("late");
      await clock.settle(first);
      expect(
        await takeAll(clock, queue, 2),
        `items when a put arrives ${count} promise reactions after a take`,
      ).toEqual(["waiting", "late"]);
    }
  });
});

describe("an empty queue", () => {
  it("makes a take wait until an item is put", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(1);
    const take = watch(clock, queue.take());
    await clock.advance(72);
    expect(take.outcome, "a take from an empty queue").toBe("pending");
    await clock.settle(queue.put("a"));
    await clock.advance(100);
    expect(take, "the take, when an item was put at 72 ms").toMatchObject({ outcome: "resolved", at: 72 });
    expect(queue.size, "items left").toBe(0);
  });

  it("serves waiting takes in the order of their calls, each with an item of its own", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(3);
    const takes = [1, 2, 3].map(() => queue.take());
    await clock.advance(10);
    for (const item of ["a", "b", "c"]) await clock.settle(queue.put(item));
    expect(await clock.settle(Promise.all(takes)), "what the three takes got").toEqual([
      { done: false, value: "a" },
      { done: false, value: "b" },
      { done: false, value: "c" },
    ]);
  });

  it("lets nobody snatch an item from a take that waits", async () => {
    for (const count of COUNTS) {
      const clock = virtualClock();
      const queue = createQueue<string>(1);
      const waiting = queue.take();
      await clock.advance(10);
      const put = queue.put("a");
      for (let n = 0; n < count; n += 1) await Promise.resolve();
      const late = queue.take();
      await clock.settle(put);
      await clock.settle(queue.put("b"));
      expect(
        await clock.settle(Promise.all([waiting, late])),
        `what two takes got, the second ${count} promise reactions after a put`,
      ).toEqual([
        { done: false, value: "a" },
        { done: false, value: "b" },
      ]);
    }
  });
});

describe("back pressure", () => {
  it("lets a fast reader run ahead by the capacity, and then at the pace of the writer", async () => {
    const clock = virtualClock();
    const queue = createQueue<number>(3);
    let most = 0;
    const read = async () => {
      for (let row = 1; row <= 9; row += 1) {
        await clock.record(`read ${row}`, () => clock.sleep(10), "reader");
        await clock.record(`put ${row}`, () => queue.put(row), "reader waits");
        most = Math.max(most, queue.size);
      }
      queue.close();
    };
    const write = async () => {
      for (let next = await queue.take(); !next.done; next = await queue.take()) {
        const row = next.value;
        await clock.record(`write ${row}`, () => clock.sleep(30), "writer");
      }
    };
    await clock.settle(Promise.all([read(), write()]));
    const waits = clock.spans.filter((span) => span.lane === "reader waits" && span.end > span.start);
    const waited = waits.reduce((sum, span) => sum + span.end - span.start, 0);
    const work = clock.spans.filter((span) => span.lane !== "reader waits");
    evidence.timeline("Nine rows through a queue of three", [...work, ...waits], {
      marks: [{ label: "best a writer of 30 ms can do", at: 280 }],
    });
    evidence.figure("Most in the queue", most, { reference: { label: "capacity", value: 3 } });
    evidence.figure("The reader waited", waited, {
      unit: "ms",
      reference: { label: "with room for any number", value: 0 },
    });
    expect(most, "most rows in the queue").toBe(3);
    expect(waited, "milliseconds that the reader waited").toBe(70);
    expect(clock.now(), "milliseconds until the last row was written").toBe(280);
  });
});

describe("close", () => {
  it("lets what is in the queue be taken, and then ends every take", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(2);
    await clock.settle(Promise.all([queue.put("a"), queue.put("b")]));
    queue.close();
    expect(await takeAll(clock, queue, 4), "four takes from a closed queue of two").toEqual([
      "a",
      "b",
      "end",
      "end",
    ]);
  });

  it("ends the takes that wait", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(2);
    const takes = [queue.take(), queue.take()];
    await clock.advance(10);
    queue.close();
    expect(await clock.settle(Promise.all(takes)), "two takes that waited").toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });

  it("rejects the puts that wait, and their items are never seen", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(1);
    await clock.settle(queue.put("a"));
    const waiting = watch(clock, queue.put("b"));
    await clock.advance(10);
    queue.close();
    await clock.advance(10);
    expect(waiting, "a put that waited").toMatchObject({ outcome: "rejected", at: 10 });
    expect(String(waiting.reason), "its reason").toMatch(/closed/i);
    expect(await takeAll(clock, queue, 2), "what can be taken").toEqual(["a", "end"]);
  });

  it("rejects every later put", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(2);
    queue.close();
    queue.close();
    let late: Promise<void> = Promise.resolve();
    expect(() => (late = queue.put("late")), "the call of put itself, on a closed queue").not.toThrow();
    await expect(clock.settle(late), "the promise of a put into a closed queue").rejects.toThrow(/closed/i);
    expect(await takeAll(clock, queue, 1), "what can be taken").toEqual(["end"]);
  });
});

describe("a signal", () => {
  it("cancels a put that waits, and its item is never seen", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(1);
    const stop = new AbortController();
    await clock.settle(queue.put("a"));
    const cancelled = watch(clock, queue.put("b", { signal: stop.signal }));
    const behind = watch(clock, queue.put("c"));
    await clock.advance(10);
    const reason = new Error("the upload was stopped");
    stop.abort(reason);
    await clock.advance(10);
    expect(cancelled, "the put that was cancelled").toMatchObject({ outcome: "rejected", at: 10 });
    expect(cancelled.reason, "its reason").toBe(reason);
    expect(behind.outcome, "the put behind it").toBe("pending");
    expect(await takeAll(clock, queue, 2), "items as they were taken").toEqual(["a", "c"]);
  });

  it("cancels a take that waits, and the next item goes to the next take", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(1);
    const stop = new AbortController();
    const cancelled = watch(clock, queue.take({ signal: stop.signal }));
    const behind = queue.take();
    await clock.advance(10);
    const reason = new Error("nobody needs it any more");
    stop.abort(reason);
    await clock.advance(10);
    expect(cancelled, "the take that was cancelled").toMatchObject({ outcome: "rejected", at: 10, reason });
    await clock.settle(queue.put("a"));
    expect(await clock.settle(behind), "the take behind it").toEqual({ done: false, value: "a" });
  });

  it("cancels the one who waits with it, and not one ahead with an equal item", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(1);
    const stop = new AbortController();
    await clock.settle(queue.put("a"));
    const ahead = watch(clock, queue.put("b"));
    const cancelled = watch(clock, queue.put("b", { signal: stop.signal }));
    await clock.advance(10);
    stop.abort(new Error("enough"));
    await clock.advance(10);
    expect([ahead.outcome, cancelled.outcome], "two puts of an equal item, the second cancelled").toEqual([
      "pending",
      "rejected",
    ]);
    expect(await takeAll(clock, queue, 2), "items as they were taken").toEqual(["a", "b"]);
    await clock.advance(10);
    expect([ahead.outcome, cancelled.outcome], "then").toEqual(["resolved", "rejected"]);
  });

  it("cancels everybody who waits with it", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(1);
    const stop = new AbortController();
    const takes = [1, 2, 3].map(() => watch(clock, queue.take({ signal: stop.signal })));
    await clock.advance(10);
    stop.abort(new Error("enough"));
    await clock.advance(10);
    expect(
      takes.map(({ outcome }) => outcome),
      "three takes with one signal",
    ).toEqual(["rejected", "rejected", "rejected"]);
  });

  it("that is aborted already cancels at once, room or no room", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(1);
    const reason = new Error("too late");
    const signal = AbortSignal.abort(reason);
    await expect(clock.settle(queue.put("a", { signal })), "a put with room").rejects.toBe(reason);
    expect(queue.size, "items in the queue").toBe(0);
    await clock.settle(queue.put("b"));
    await expect(clock.settle(queue.take({ signal })), "a take with an item there").rejects.toBe(reason);
    expect(await takeAll(clock, queue, 1), "what can be taken").toEqual(["b"]);
  });

  it("changes nothing once the wait is over", async () => {
    const clock = virtualClock();
    const queue = createQueue<string>(1);
    const stop = new AbortController();
    const take = queue.take({ signal: stop.signal });
    await clock.settle(queue.put("a", { signal: stop.signal }));
    expect(await clock.settle(take), "the take").toEqual({ done: false, value: "a" });
    const others = [queue.take(), queue.take()];
    await clock.advance(10);
    stop.abort(new Error("too late"));
    for (const item of ["b", "c"]) await clock.settle(queue.put(item));
    expect(await clock.settle(Promise.all(others)), "two takes that waited when it was aborted").toEqual([
      { done: false, value: "b" },
      { done: false, value: "c" },
    ]);
  });
});

describe("capacity", () => {
  it("must be a whole number of at least 1", () => {
    for (const wrong of [0, -1, 1.5, NaN, Infinity, "3", undefined, null]) {
      const create = () => createQueue(wrong as number);
      const shown = typeof wrong === "string" ? `"${wrong}"` : String(wrong);
      expect(create, `createQueue(${shown})`).toThrow(/capacity/i);
      expect(create, `the message of createQueue(${shown}) shows the value`).toThrow(String(wrong));
    }
  });
});

describe("ten thousand", () => {
  it("puts that wait all get in, and leave no timer behind", async () => {
    const clock = virtualClock();
    const queue = createQueue<number>(1);
    const puts = Array.from({ length: 10_000 }, (_, n) => queue.put(n));
    const takes = puts.map(() => queue.take());
    const taken = await clock.settle(Promise.all(takes));
    await clock.settle(Promise.all(puts));
    expect(
      taken.findIndex((next, n) => next.value !== n),
      "first item out of place",
    ).toBe(-1);
    expect(clock.pendingTimers, "timers still scheduled").toBe(0);
  });

  it("takes that wait all end when the queue is closed", async () => {
    const clock = virtualClock();
    const queue = createQueue<number>(1);
    const takes = Array.from({ length: 10_000 }, () => queue.take());
    await clock.advance(1);
    queue.close();
    const ends = await clock.settle(Promise.all(takes));
    expect(ends.filter((next) => next.done).length, "takes that ended").toBe(10_000);
  });
});

describe("in 200 orders of events", () => {
  it("every item arrives once, and those of one producer in their order", async () => {
    await explore(
      async (schedule) => {
        const queue = createQueue<string>(2);
        let most = 0;
        const produce = async (name: string) => {
          for (const item of [`${name}1`, `${name}2`, `${name}3`]) {
            await schedule.pause();
            await schedule.record(`put ${item}`, () => queue.put(item), `producer ${name}`);
            most = Math.max(most, queue.size);
          }
        };
        const consume = async (lane: string) => {
          const taken: string[] = [];
          for (let next = await queue.take(); !next.done; next = await queue.take()) {
            const item = next.value;
            taken.push(item);
            await schedule.record(`use ${item}`, () => schedule.pause(), lane);
          }
          return taken;
        };
        const consumers = [consume("consumer 1"), consume("consumer 2")];
        await Promise.all(["a", "b", "c"].map(produce));
        queue.close();
        const taken = await Promise.all(consumers);
        expect(most, "most items in a queue of 2").toBeLessThanOrEqual(2);
        expect(taken.flat().sort(), "items of both consumers").toEqual(
          ["a", "b", "c"].flatMap((name) => [`${name}1`, `${name}2`, `${name}3`]),
        );
        for (const name of ["a", "b", "c"]) {
          for (const list of taken) {
            const own = list.filter((item) => item.startsWith(name));
            expect(own, `items of producer ${name} at one consumer`).toEqual([...own].sort());
          }
        }
      },
      { seeds: 200 },
    );
  });

  it("whoever gives up loses nothing for the others", async () => {
    await explore(
      async (schedule) => {
        const queue = createQueue<string>(1);
        const accepted: string[] = [];
        const taken: string[] = [];
        const impatient = <T>(name: string, wait: (signal: AbortSignal) => Promise<T>) => {
          const stop = new AbortController();
          void schedule.pause(4).then(() => stop.abort(new Error(`${name} gave up`)));
          return schedule.record(name, () => wait(stop.signal));
        };
        const produce = async (item: string) => {
          await schedule.pause(6);
          await impatient(`put ${item}`, (signal) => queue.put(item, { signal })).then(
            () => accepted.push(item),
            () => undefined,
          );
        };
        const consume = async (name: string) => {
          await schedule.pause(6);
          await impatient(name, (signal) => queue.take({ signal })).then(
            (next) => {
              if (!next.done) taken.push(next.value);
            },
            () => undefined,
          );
        };
        await Promise.all(
          ["a", "b", "c", "d", "e", "f"].flatMap((item) => [produce(item), consume(`take ${item}`)]),
        );
        queue.close();
        for (let next = await queue.take(); !next.done; next = await queue.take()) taken.push(next.value);
        expect(taken.sort(), "items that were taken, against those whose put resolved").toEqual(
          accepted.sort(),
        );
      },
      { seeds: 200 },
    );
  });
});
