import type { Packet, PacketPool } from "../solution";

// Packets have numbers, and what is known of them is kept by number: a byte for “free”, and a stack of free numbers. Both
// lists have their full length from the start.
export function createPool(max: number): PacketPool {
  const numbers = new WeakMap<Packet, number>();
  const packets: Packet[] = [];
  const isFree = new Uint8Array(max);
  const stack = new Uint32Array(max);
  let top = 0;

  function make(): Packet | undefined {
    if (packets.length >= max) return undefined;
    const packet = { to: { host: "", port: 0 }, payload: undefined, attempts: 0 };
    numbers.set(packet, packets.length);
    packets.push(packet);
    return packet;
  }

  function acquire(): Packet | undefined {
    if (top === 0) return make();
    top--;
    const number = stack[top] ?? 0;
    isFree[number] = 0;
    return packets[number];
  }

  function release(packet: Packet): void {
    const number = numbers.get(packet);
    if (number === undefined || isFree[number] === 1) {
      throw new Error(`release() of a packet that is ${number === undefined ? "not ours" : "free"}`);
    }
    clear(packet);
    isFree[number] = 1;
    stack[top] = number;
    top++;
  }

  return {
    acquire,
    release,
    get made() {
      return packets.length;
    },
    get free() {
      return top;
    },
  };
}

function clear(packet: Packet): void {
  packet.payload = undefined;
  packet.attempts = 0;
  packet.to.host = "";
  packet.to.port = 0;
}
