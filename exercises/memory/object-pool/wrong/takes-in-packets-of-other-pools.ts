// caught by: release › refuses what it did not make, and leaves it alone
// Asks for the class and not for the pool: packets wander from one pool to another until one of them is dry.
import type { Packet, PacketPool } from "../solution";

class PooledPacket implements Packet {
  readonly to = { host: "", port: 0 };
  payload: Uint8Array | undefined = undefined;
  attempts = 0;
}

export function createPool(max: number): PacketPool {
  const isFree = new Map<Packet, boolean>();
  const stack: Packet[] = [];
  let free = 0;

  function makePacket(): Packet | undefined {
    if (isFree.size >= max) return undefined;
    const packet = new PooledPacket();
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
      if (!(packet instanceof PooledPacket)) throw new Error("this packet is not from this pool");
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
