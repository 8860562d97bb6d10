/**
 * States what must hold here; a failure is a bug of ours.
 * @throws {Error} "Invariant broken: …" when `condition` is falsy.
 */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${invariant}`);
}

/** Closes a switch over a union: the compiler complains when a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Invariant broken: unexpected case ${JSON.stringify(value)}`);
}
