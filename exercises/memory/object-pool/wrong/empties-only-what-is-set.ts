// caught by: release › empties each field, whichever of them was written
// Saves the emptying of packets without a payload, and forgets that the rest may be set.
import type { Packet, PacketPool } from "../solution";

/** Makes an empty pool that never makes more than `max` packets (a whole number of at least 1). */
export function createPool(max: number): PacketPool {
  // An entry for each packet that exists, whether it is free. Changing one needs no memory; only a new packet does.
  const isFree = new Map<Packet, boolean>();
  /** The free packets are the first `free` of them; what stands behind was left where it is. */
  const stack: Packet[] = [];
  let free = 0;

  function makePacket(): Packet | undefined {
    if (isFree.size >= max) return undefined;
    const packet: Packet = { to: { host: "", port: 0 }, payload: undefined, attempts: 0 };
    isFree.set(packet, false);
    return packet;
  }

  return {
    get made() {
      return isFree.size;
    },

    get free() {
      return free;
    },

    acquire() {
      const packet = free > 0 ? stack[free - 1] : undefined;
      if (!packet) return makePacket();
      free -= 1;
      isFree.set(packet, false);
      return packet;
    },

    release(packet) {
      const state = isFree.get(packet);
      if (state === undefined) throw new Error("this packet is not from this pool");
      if (state) throw new Error("this packet has been released already");
      isFree.set(packet, true);
      empty(packet);
      stack[free] = packet;
      free += 1;
    },
  };
}

/** Writes to the packet and to its address, which stay the same objects. */
function empty(packet: Packet): void {
  if (!packet.payload) return;
  packet.to.host = "";
  packet.to.port = 0;
  packet.payload = undefined; // or it would stay in memory for as long as the packet lies in the pool
  packet.attempts = 0;
}
