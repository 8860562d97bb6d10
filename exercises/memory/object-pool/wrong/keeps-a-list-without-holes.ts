// caught by: work › makes nothing once the packets exist
// Makes a new list of the free packets with each step: garbage in proportion to the pool, twice a message.
import type { Packet, PacketPool } from "../solution";

export function createPool(max: number): PacketPool {
  const isFree = new Map<Packet, boolean>();
  let stack: Packet[] = [];
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
      const packet = stack.at(-1);
      if (!packet) return makePacket();
      stack = stack.filter((other) => other !== packet);
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
      stack = [...stack, packet];
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
