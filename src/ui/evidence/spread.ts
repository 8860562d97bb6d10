/**
 * Positions for labels that would stand on each other: at least `gap` apart and not beyond `end`, each as near to its
 * own as that allows, in the order given.
 */
export function spread(positions: readonly number[], gap: number, end: number): readonly number[] {
  const order = positions.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let free = -Infinity;
  for (const label of order) {
    label.at = Math.max(label.at, free);
    free = label.at + gap;
  }
  let taken = end + gap;
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, taken - gap);
    taken = label.at;
  }
  return order.sort((a, b) => a.index - b.index).map((label) => label.at);
}
