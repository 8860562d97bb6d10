// caught by: work › costs the same however many packets there are
// Goes through all packets until it finds a free one: cheap while the pool is idle, and slowest when all are busy.
import type { Packet, PacketPool } from "../solution";

export function createPool(max: number): PacketPool {
  const isFree = new Map<Packet, boolean>();
  const packets: Packet[] = [];
  let free = 0;

  function makePacket(): Packet | undefined {
    if (isFree.size >= max) return undefined;
    const packet: Packet = { to: { host: "", port: 0 }, payload: undefined, attempts: 0 };
    isFree.set(packet, false);
    packets.push(packet);
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
      let packet: Packet | undefined;
      for (let place = packets.length - 1; place >= 0 && !packet; place -= 1) {
        const candidate = packets[place];
        if (candidate && isFree.get(candidate)) packet = candidate;
      }
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
