// caught by: growing › shares nothing with another pool
// Keeps the packets beside the function: the small pool for urgent mail is emptied by the large one for the rest.
import type { Packet, PacketPool } from "../solution";

const isFree = new Map<Packet, boolean>();
const stack: Packet[] = [];
let free = 0;

export function createPool(max: number): PacketPool {
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

function empty(packet: Packet): void {
  packet.to.host = "";
  packet.to.port = 0;
  packet.payload = undefined;
  packet.attempts = 0;
}
