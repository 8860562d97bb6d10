// caught by: work › makes nothing once the packets exist
// Makes a function for each packet that is out, which will empty it: the garbage has only changed its kind.
import type { Packet, PacketPool } from "../solution";

export function createPool(max: number): PacketPool {
  const isFree = new Map<Packet, boolean>();
  const cleaners = new Map<Packet, () => void>();
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
      cleaners.set(packet, () => empty(packet));
      return packet;
    },

    release(packet) {
      const state = isFree.get(packet);
      if (state === undefined) throw new Error("this packet is not from this pool");
      if (state) throw new Error("this packet has been released already");
      isFree.set(packet, true);
      const clean = cleaners.get(packet) ?? (() => empty(packet));
      clean();
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
