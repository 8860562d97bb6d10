/**
 * A hash of 53 bits over a chain: each link takes the hash before it. It finds damage, not malice; it is
 * synchronous, since an IndexedDB transaction ends while `crypto.subtle` is awaited.
 * After cyrb53 by bryc (public domain, github.com/bryc/code).
 */
export function rollHash(before: number, text: string): number {
  let high = 0xdeadbeef ^ before;
  let low = 0x41c6ce57 ^ Math.floor(before / 0x1_0000_0000);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 0x1_0000_0000 * (0x1fffff & low) + (high >>> 0);
}

/** The hash of a single text. */
export function hashOf(text: string): number {
  return rollHash(0, text);
}
