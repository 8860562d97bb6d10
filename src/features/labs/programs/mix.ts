/** Takes as many turns as it is told, each with the same small work. */
export function mix(turns: number): number {
  let mixed = 7;
  for (let turn = 0; turn < turns; turn += 1) mixed = (Math.imul(mixed, 31) + turn) | 0;
  return mixed;
}
