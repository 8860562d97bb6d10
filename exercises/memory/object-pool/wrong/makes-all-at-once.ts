// caught by: growing › makes packets only when they are needed
// Makes all packets at the start: ten thousand of them for a relay that never has more than six on their way.
import type { Packet, PacketPool } from "../solution";

export function createPool(max: number): PacketPool {
  const isFree = new Map<Packet, boolean>();
  const stack: Packet[] = [];
  let free = 0;

  for (; free < max; free += 1) {
    const packet: Packet = { to: { host: "", port: 0 }, payload: undefined, attempts: 0 };
    isFree.set(packet, true);
    stack.push(packet);
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
      if (!packet) return undefined;
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

function empty(packet: Packet): void {
  packet.to.host = "";
  packet.to.port = 0;
  packet.payload = undefined;
  packet.attempts = 0;
}
