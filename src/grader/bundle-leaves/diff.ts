/*
 * In the worker's bundle this stands in for `@vitest/utils/diff`: the host draws the comparison from two printed
 * values, and a diff made here of a million lines would turn a wrong answer into a time-out.
 */

export const diff = (): undefined => undefined;
export const printDiffOrStringify = (): undefined => undefined;
