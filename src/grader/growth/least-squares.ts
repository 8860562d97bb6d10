/** One term of a model: what it gives at each point, and the least that its coefficient may be. */
export interface Term {
  readonly values: readonly number[];
  readonly least: number;
}

/**
 * The coefficients, each at its bound or above, with which the terms come closest to 1 at every point: the least sum of
 * squares. Few terms are taken for granted: every choice of those that stand at their bound is tried.
 */
export function fitToOne(terms: readonly Term[]): readonly number[] {
  let best = terms.map(({ least }) => least);
  let error = errorOf(terms, best);
  for (let choice = 1; choice < 2 ** terms.length; choice++) {
    const isFree = (index: number) => ((choice >> index) & 1) === 1;
    const tried = fitFree(terms, isFree);
    if (!tried?.every((value, index) => value >= (terms[index]?.least ?? 0))) continue;
    const triedError = errorOf(terms, tried);
    if (triedError < error) [best, error] = [[...tried], triedError];
  }
  return best;
}

/** What the terms add up to at each point. */
export function sumOf(terms: readonly Term[], coefficients: readonly number[]): readonly number[] {
  const points = terms[0]?.values ?? [];
  return points.map((_, point) =>
    terms.reduce((sum, { values }, index) => sum + (coefficients[index] ?? 0) * (values[point] ?? 0), 0),
  );
}

function errorOf(terms: readonly Term[], coefficients: readonly number[]): number {
  return sumOf(terms, coefficients).reduce((sum, value) => sum + (1 - value) ** 2, 0);
}

/** The best coefficients of some terms, the others at their bound; undefined when these terms can't be told apart. */
function fitFree(terms: readonly Term[], isFree: (index: number) => boolean): readonly number[] | undefined {
  const free = terms.filter((_, index) => isFree(index));
  const bound = terms.map(({ least }, index) => (isFree(index) ? 0 : least));
  const rest = sumOf(terms, bound).map((value) => 1 - value);
  const normal = free.map(({ values }) => [
    ...free.map((other) => dot(values, other.values)),
    dot(values, rest),
  ]);
  const solved = solve(normal);
  if (!solved) return undefined;
  let next = 0;
  return terms.map(({ least }, index) => (isFree(index) ? (solved[next++] ?? 0) : least));
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Gauss and Jordan, with the largest pivot of each column. @param rows each with its right-hand side as the last number */
function solve(rows: readonly (readonly number[])[]): readonly number[] | undefined {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let column = 0; column < rows.length; column++) {
    left.sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    const pivot = left.shift();
    const head = pivot?.[column] ?? 0;
    if (!pivot || Math.abs(head) < 1e-12) return undefined;
    const scaled = pivot.map((value) => value / head);
    for (const row of [...left, ...done]) {
      const factor = row[column] ?? 0;
      scaled.forEach((value, index) => (row[index] = (row[index] ?? 0) - factor * value));
    }
    done.push(scaled);
  }
  return done.map((row) => row.at(-1) ?? 0);
}
