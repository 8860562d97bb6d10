import type { Packet, PacketPool } from "../solution";

// The free packets are linked through a field of their own, so the pool needs no memory beside them. That a packet is of
// this pool, and whether it is free, it says itself, where nobody outside can write.
class Pooled implements Packet {
  readonly to = { host: "", port: 0 };
  payload: Uint8Array | undefined = undefined;
  attempts = 0;
  readonly #pool: LinkedPool;
  #next: Pooled | undefined = undefined;
  #isFree = false;

  constructor(pool: LinkedPool) {
    this.#pool = pool;
  }

  static isOf(pool: LinkedPool, packet: Packet): packet is Pooled {
    return packet instanceof Pooled && packet.#pool === pool;
  }

  get isFree(): boolean {
    return this.#isFree;
  }

  takeNext(): Pooled | undefined {
    const next = this.#next;
    this.#next = undefined;
    this.#isFree = false;
    return next;
  }

  putBefore(next: Pooled | undefined): void {
    this.to.host = "";
    this.to.port = 0;
    this.payload = undefined;
    this.attempts = 0;
    this.#next = next;
    this.#isFree = true;
  }
}

class LinkedPool implements PacketPool {
  readonly #max: number;
  #first: Pooled | undefined = undefined;
  #made = 0;
  #out = 0;

  constructor(max: number) {
    this.#max = max;
  }

  get made(): number {
    return this.#made;
  }

  get free(): number {
    return this.#made - this.#out;
  }

  acquire(): Packet | undefined {
    const packet = this.#first;
    if (packet) this.#first = packet.takeNext();
    else if (this.#made === this.#max) return undefined;
    else this.#made += 1;
    this.#out += 1;
    return packet ?? new Pooled(this);
  }

  release(packet: Packet): void {
    if (!Pooled.isOf(this, packet)) throw new TypeError("release() takes back only what acquire() gave");
    if (packet.isFree) throw new TypeError("release() was called twice for one packet");
    packet.putBefore(this.#first);
    this.#first = packet;
    this.#out -= 1;
  }
}

export const createPool = (max: number): PacketPool => new LinkedPool(max);
