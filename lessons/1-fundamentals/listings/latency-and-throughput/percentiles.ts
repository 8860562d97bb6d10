/** Nearest rank: the smallest value that at least `p` percent of the values do not exceed. */
function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  // Multiply first: 0.07 * 100 is 7.000000000000001, and rounding that up gives 8.
  const rank = Math.ceil((p * sorted.length) / 100);
  return sorted[Math.max(rank, 1) - 1] ?? NaN;
}

const requests = (count: number, ms: number): number[] => Array.from({ length: count }, () => ms);

function compare(title: string, hostA: readonly number[], hostB: readonly number[]): void {
  const average = (percentile(hostA, 99) + percentile(hostB, 99)) / 2;
  const together = percentile([...hostA, ...hostB], 99);
  console.log(`${title}: average of the two p99s ${average} ms, p99 of all requests ${together} ms`);
}

compare("9,900 fast and 300 slow", requests(9_900, 10), requests(300, 1_000));
compare("1,000 fast and 10 slow", requests(1_000, 10), requests(10, 1_000));
