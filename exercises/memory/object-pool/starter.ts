/** A message on its way. Whoever acquired it may write to it until it is released. */
export interface Packet {
  readonly to: { host: string; port: number };
  payload: Uint8Array | undefined;
  attempts: number;
}

/** Packets that are handed out, given back and handed out again. */
export interface PacketPool {
  /** How many packets exist. */
  readonly made: number;
  /** How many of them are not handed out. */
  readonly free: number;
  /**
   * A packet as good as new: the one that was released last, or when none is free a new one. `undefined` when there
   * are as many as there may be and all are handed out.
   */
  acquire(): Packet | undefined;
  /**
   * Takes `packet` back and empties it at once.
   * @throws when this pool did not make it, or it is free already; nothing has changed then
   */
  release(packet: Packet): void;
}

/** Makes an empty pool that never makes more than `max` packets (a whole number of at least 1). */
export function createPool(max: number): PacketPool {
  // The pool of the relay today. It saves no allocation, and hands out a packet that was released twice as two, with one address.
  let packets: Packet[] = [];
  let made = 0;

  return {
    get made() {
      return made;
    },
    get free() {
      return packets.length;
    },
    acquire() {
      const [packet, ...others] = packets;
      packets = others;
      if (packet) return { ...packet };
      if (made >= max) return undefined;
      made += 1;
      return { to: { host: "", port: 0 }, payload: undefined, attempts: 0 };
    },
    release(packet) {
      packets = [...packets, packet];
    },
  };
}
