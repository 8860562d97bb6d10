/** An axis on which equal ratios are equal lengths. */
export interface LogScale {
  readonly low: number;
  readonly high: number;
}

/** No axis is shorter than from 1 to 2: values that are nearly the same are to look so. */
const SHORTEST = Math.LN2;

/**
 * From the least to the greatest value, with `room` (a share of the length between them) left free at both ends.
 * What is not above 0 has no place on such an axis and counts for nothing here.
 */
export function logScale(values: readonly number[], room: number): LogScale {
  const logs = values.filter((value) => value > 0).map(Math.log);
  if (logs.length === 0) return { low: 1, high: 10 };
  const least = logs.reduce((low, log) => Math.min(low, log), Infinity);
  const most = logs.reduce((high, log) => Math.max(high, log), -Infinity);
  const margin = Math.max((most - least) * room, (SHORTEST - (most - least)) / 2);
  return { low: Math.exp(least - margin), high: Math.exp(most + margin) };
}

/** Where a value stands on the axis: 0 at its low end, 100 at its high end. What lies outside goes on beyond them. */
export function placeOn({ low, high }: LogScale, value: number): number {
  return (Math.log(value / low) / Math.log(high / low)) * 100;
}

/** Round values on the axis: powers of ten, with 2 and 5 times them where those alone would be fewer than three. */
export function logTicks({ low, high }: LogScale): readonly number[] {
  const powers: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power += 1) powers.push(power);
  const within = (factors: readonly number[]) =>
    powers
      .flatMap((power) => factors.map((factor) => Number((factor * 10 ** power).toPrecision(3))))
      .filter((tick) => tick >= low && tick <= high);
  const tens = within([1]);
  if (tens.length >= 3) return thinOut(tens, 6);
  const halves = within([1, 2, 5]);
  return halves.length >= 2 ? halves : within([1, 1.5, 2, 3, 4, 5, 6, 7, 8]);
}

/** Ticks at least `gap` apart, the last one always among them, so that their labels don't touch. */
export function keepApart<T extends { readonly at: number }>(ticks: readonly T[], gap: number): readonly T[] {
  const kept: T[] = [];
  for (const tick of ticks.toReversed()) {
    const next = kept.at(-1);
    if (!next || next.at - tick.at >= gap) kept.push(tick);
  }
  return kept.reverse();
}

/** At most `most` of the values, evenly taken. */
function thinOut(values: readonly number[], most: number): readonly number[] {
  const step = Math.ceil(values.length / most);
  return values.filter((_, index) => index % step === 0);
}
