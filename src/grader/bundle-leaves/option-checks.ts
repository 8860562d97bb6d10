/*
 * In the worker's bundle this stands in for `ts-interface-checker`, by which sucrase checks the options it is called
 * with: ours are constants, and TypeScript has checked them.
 */

const unchecked = (): undefined => undefined;

export const array = unchecked;
export const iface = unchecked;
export const lit = unchecked;
export const opt = unchecked;
export const union = unchecked;

export const createCheckers = (): object => ({ Options: { strictCheck: unchecked } });
