import { describe, expect, it } from "vitest";
import { cost, evidence, growth, virtualClock } from "#grader";
import { createPool, type Packet, type PacketPool } from "./solution";

const emptyPacket = (): Packet => ({ to: { host: "", port: 0 }, payload: undefined, attempts: 0 });

/** What anybody can see of a packet. */
const contents = ({ to, payload, attempts }: Packet) => ({
  to: { host: to.host, port: to.port },
  payload,
  attempts,
});

/** Acquires so many packets, and fails when the pool has none to give. */
function take(pool: PacketPool, count: number): Packet[] {
  return Array.from({ length: count }, (_, index) => {
    const packet = pool.acquire();
    expect(packet, `packet ${index + 1} of ${count}`).toBeTypeOf("object");
    return packet ?? emptyPacket();
  });
}

function takeOne(pool: PacketPool): Packet {
  const [packet = emptyPacket()] = take(pool, 1);
  return packet;
}

function fill(packet: Packet): void {
  packet.to.host = "bank.example";
  packet.to.port = 443;
  packet.payload = new Uint8Array(64);
  packet.attempts = 3;
}

describe("acquire", () => {
  it("hands out empty packets, each of them another", () => {
    const packets = take(createPool(3), 3);
    expect(new Set(packets).size, "different packets among three").toBe(3);
    for (const packet of packets) expect(contents(packet)).toEqual(contents(emptyPacket()));
  });

  it("hands out the very packet that was released, empty again", () => {
    const pool = createPool(3);
    const packet = takeOne(pool);
    const address = packet.to;
    fill(packet);
    pool.release(packet);
    const again = takeOne(pool);
    expect(again === packet, "it is the same packet").toBe(true);
    expect(again.to === address, "with the same address object").toBe(true);
    expect(contents(again), "the packet, handed out again").toEqual(contents(emptyPacket()));
  });

  it("hands out first what was released last", () => {
    const pool = createPool(4);
    const packets = take(pool, 4);
    const order = [2, 0, 3, 1];
    for (const index of order) pool.release(packets[index] ?? emptyPacket());
    const again = take(pool, 4).map((packet) => packets.indexOf(packet));
    expect(again, "order, after releasing 2, 0, 3 and 1").toEqual([1, 3, 0, 2]);
  });

  it("gives undefined when all packets are out, until one comes back", () => {
    const pool = createPool(2);
    const [first = emptyPacket()] = take(pool, 2);
    expect(pool.acquire(), "the third of two").toBe(undefined);
    expect(pool.acquire(), "asked again").toBe(undefined);
    pool.release(first);
    expect(pool.acquire() === first, "after a release, it is the one released").toBe(true);
    expect(pool.acquire(), "and then none again").toBe(undefined);
  });

  it("gives each packet an address of its own, after a release too", () => {
    const pool = createPool(2);
    for (const packet of take(pool, 2)) pool.release(packet);
    const [one = emptyPacket(), other = emptyPacket()] = take(pool, 2);
    one.to.host = "bank.example";
    expect(other.to.host, "host of the other packet, after writing to the first").toBe("");
  });
});

describe("growing", () => {
  it("makes packets only when they are needed", () => {
    const pool = createPool(5);
    expect([pool.made, pool.free], "made and free, of a new pool").toEqual([0, 0]);
    const packets = take(pool, 3);
    expect([pool.made, pool.free], "with three handed out").toEqual([3, 0]);
    for (const packet of packets) pool.release(packet);
    expect([pool.made, pool.free], "when they are back").toEqual([3, 3]);
    take(pool, 2);
    expect([pool.made, pool.free], "with two of them handed out again").toEqual([3, 1]);
    take(pool, 2);
    expect([pool.made, pool.free], "with four handed out").toEqual([4, 0]);
  });

  it("makes no more than it may", () => {
    const pool = createPool(3);
    for (let n = 1; n <= 10; n += 1) pool.acquire();
    expect([pool.made, pool.free], "made and free, after ten tries with room for three").toEqual([3, 0]);
  });

  it("shares nothing with another pool", () => {
    const [one, other] = [createPool(2), createPool(2)];
    const packet = takeOne(one);
    one.release(packet);
    expect([other.made, other.free], "made and free, of a pool that was not used").toEqual([0, 0]);
    expect(takeOne(other) === packet, "the other pool hands out the same packet").toBe(false);
  });
});

describe("release", () => {
  it("empties the packet at once, so that nothing is kept alive", () => {
    const pool = createPool(2);
    const packet = takeOne(pool);
    fill(packet);
    pool.release(packet);
    expect(packet.payload, "payload, while the packet lies in the pool").toBe(undefined);
    expect(contents(packet), "the packet in the pool").toEqual(contents(emptyPacket()));
  });

  it("empties each field, whichever of them was written", () => {
    const pool = createPool(1);
    const writes: ((packet: Packet) => void)[] = [
      (packet) => (packet.to.host = "bank.example"),
      (packet) => (packet.to.port = 443),
      (packet) => (packet.payload = new Uint8Array(64)),
      (packet) => (packet.attempts = 3),
    ];
    for (const [index, write] of writes.entries()) {
      const packet = takeOne(pool);
      write(packet);
      pool.release(packet);
      expect(
        contents(packet),
        `after writing only ${["host", "port", "payload", "attempts"][index]}`,
      ).toEqual(contents(emptyPacket()));
    }
  });

  it("refuses a packet that is free already", () => {
    const pool = createPool(3);
    const [first = emptyPacket(), second = emptyPacket()] = take(pool, 2);
    pool.release(first);
    expect(() => pool.release(first), "a second release").toThrow();
    expect([pool.made, pool.free], "made and free, after it").toEqual([2, 1]);
    pool.release(second);
    expect(() => pool.release(first), "a second release, with another in between").toThrow();
    const packets = take(pool, 3);
    expect(new Set(packets).size, "different packets among three").toBe(3);
  });

  it("refuses what it did not make, and leaves it alone", () => {
    const [pool, other] = [createPool(2), createPool(2)];
    const mine = takeOne(pool);
    const foreigners = {
      "an object of the same shape": emptyPacket(),
      "a packet of another pool": takeOne(other),
    };
    for (const [name, foreign] of Object.entries(foreigners)) {
      fill(foreign);
      const before = contents(foreign);
      expect(() => pool.release(foreign), name).toThrow();
      expect(contents(foreign), `${name}, after that`).toEqual(before);
      expect([pool.made, pool.free], `made and free, after ${name}`).toEqual([1, 0]);
    }
    expect(() => pool.release({ ...mine }), "a copy of its own packet").toThrow();
    pool.release(mine);
    expect([pool.made, pool.free], "made and free, after releasing its own").toEqual([1, 1]);
  });

  it("takes a packet back as often as it was handed out", () => {
    const pool = createPool(1);
    for (let round = 1; round <= 100; round += 1) {
      const packet = takeOne(pool);
      fill(packet);
      pool.release(packet);
      expect([pool.made, pool.free], `made and free, after ${round} rounds`).toEqual([1, 1]);
    }
  });
});

describe("work", () => {
  /** Hands out so many packets, writes to them and takes them back, in an order of its own; the list is the suite's. */
  function useEach(pool: PacketPool, packets: Packet[], count: number): void {
    packets.length = 0;
    for (let n = 0; n < count; n += 1) packets.push(pool.acquire() ?? emptyPacket());
    for (const packet of packets) fill(packet);
    for (let n = 0; n < count; n += 1) pool.release(packets[(n * 7_919) % count] ?? emptyPacket());
  }

  it("makes nothing once the packets exist", () => {
    const pool = createPool(100);
    const packets: Packet[] = [];
    useEach(pool, packets, 100);
    const steady = cost(() => {
      for (let round = 1; round <= 10; round += 1) useEach(pool, packets, 100);
    });
    expect(steady.allocations, "things made for a thousand messages").toBeAtMost(0);
  });

  it("costs the same however many packets there are", () => {
    const using = growth(
      (size) => {
        const pool = createPool(size);
        useEach(pool, [], size);
        take(pool, size / 2);
        return pool;
      },
      (pool) => {
        for (let n = 1; n <= 100; n += 1) {
          const [one, other] = [pool.acquire(), pool.acquire()];
          if (one) pool.release(one);
          if (other) pool.release(other);
        }
      },
      { sizes: [64, 256, 1_024, 2_048], title: "Two hundred messages through a larger and larger pool" },
    );
    expect(using).toBeAtMost("1");
  });
});

describe("a relay", () => {
  /** When each of forty messages comes in and how long it is on its way, in ms. */
  const MESSAGES = Array.from({ length: 40 }, (_, n) => ({
    name: `${n + 1}`,
    at: n * 10 + ((n * 7) % 9),
    takes: n % 8 === 3 ? 90 : 20 + ((n * 13) % 25),
  }));

  it("needs as many packets as are on their way at once", async () => {
    const clock = virtualClock();
    const pool = createPool(16);
    const lanes = new Map<Packet, string>();
    const cells: { label: string; heat: "cool" | "hot" }[] = [];

    async function send({ name, at, takes }: (typeof MESSAGES)[number]) {
      await clock.sleep(at);
      const madeBefore = pool.made;
      const packet = takeOne(pool);
      cells.push({ label: name, heat: pool.made === madeBefore ? "cool" : "hot" });
      const lane = lanes.get(packet) ?? `packet ${lanes.size + 1}`;
      lanes.set(packet, lane);
      await clock.record(name, () => clock.sleep(takes), lane);
      pool.release(packet);
    }
    await clock.settle(Promise.all(MESSAGES.map(send)));

    evidence.timeline("What each packet carried", clock.spans);
    evidence.strip("Messages in order", cells, { cool: "a packet used again", hot: "a packet made" });
    evidence.figure("Packets made", pool.made, { reference: { label: "without a pool", value: 40 } });
    evidence.figure("Most on their way at once", clock.mostInFlight);

    expect(pool.made, "packets made for forty messages").toBe(clock.mostInFlight);
    expect(lanes.size, "different packets handed out").toBe(pool.made);
    expect(pool.free, "packets that came back").toBe(pool.made);
  });
});
