import type { LruCache } from "../solution";

/** No slot: the end of a list. */
const NONE = -1;

// Entries live in numbered slots, and two Int32Arrays link the slots: no object for each entry, so nothing for the
// collector to trace but keys and values.
export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const slots = new Map<string, number>();
  const keys: string[] = [];
  const values: V[] = [];
  const older = new Int32Array(capacity);
  const newer = new Int32Array(capacity);
  let oldest = NONE;
  let newest = NONE;
  /** slots that `delete` emptied, linked by `newer` */
  let empty = NONE;

  function unlink(slot: number): void {
    const before = older[slot] ?? NONE;
    const after = newer[slot] ?? NONE;
    if (before === NONE) oldest = after;
    else newer[before] = after;
    if (after === NONE) newest = before;
    else older[after] = before;
  }

  function append(slot: number): void {
    older[slot] = newest;
    newer[slot] = NONE;
    if (newest === NONE) oldest = slot;
    else newer[newest] = slot;
    newest = slot;
  }

  function makeRoom(): number {
    const slot = oldest;
    const key = keys[slot] ?? "";
    unlink(slot);
    slots.delete(key);
    onEvict?.(key, values[slot] as V); // a slot in use has a value
    return slot;
  }

  function takeSlot(): number {
    if (slots.size >= capacity) return makeRoom();
    if (empty === NONE) return keys.length;
    const slot = empty;
    empty = newer[slot] ?? NONE;
    return slot;
  }

  return {
    get size() {
      return slots.size;
    },
    get(key) {
      const slot = slots.get(key);
      if (slot === undefined) return undefined;
      if (slot !== newest) {
        unlink(slot);
        append(slot);
      }
      return values[slot];
    },
    peek(key) {
      const slot = slots.get(key);
      return slot === undefined ? undefined : values[slot];
    },
    has: (key) => slots.has(key),
    set(key, value) {
      const known = slots.get(key);
      if (known !== undefined) unlink(known);
      const slot = known ?? takeSlot();
      keys[slot] = key;
      values[slot] = value;
      slots.set(key, slot);
      append(slot);
    },
    delete(key) {
      const slot = slots.get(key);
      if (slot === undefined) return false;
      unlink(slot);
      slots.delete(key);
      values[slot] = undefined as V; // or the value would stay alive with its slot
      newer[slot] = empty;
      empty = slot;
      return true;
    },
    keys() {
      const inOrder: string[] = [];
      for (let slot = oldest; slot !== NONE; slot = newer[slot] ?? NONE) inOrder.push(keys[slot] ?? "");
      return inOrder;
    },
  };
}
