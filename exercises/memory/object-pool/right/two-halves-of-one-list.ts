import type { Packet, PacketPool } from "../solution";

// One list of all packets: the first `out` are handed out, the others free. Releasing changes places with the last one
// that is out, so that the border between the two halves moves by one, and nothing else does.
export function createPool(max: number): PacketPool {
  const packets: Packet[] = [];
  const places = new Map<Packet, number>();
  let out = 0;

  function put(packet: Packet, place: number): void {
    packets[place] = packet;
    places.set(packet, place);
  }

  return {
    get made() {
      return packets.length;
    },
    get free() {
      return packets.length - out;
    },
    acquire() {
      if (out === packets.length) {
        if (out === max) return undefined;
        put({ to: { host: "", port: 0 }, payload: undefined, attempts: 0 }, out);
      }
      return packets[out++];
    },
    release(packet) {
      const place = places.get(packet);
      if (place === undefined || place >= out) {
        throw new Error(place === undefined ? "a foreign packet" : "a packet that is free already");
      }
      out -= 1;
      const lastOut = packets[out];
      if (lastOut) put(lastOut, place);
      put(packet, out);
      packet.to.host = "";
      packet.to.port = packet.attempts = 0;
      packet.payload = undefined;
    },
  };
}
