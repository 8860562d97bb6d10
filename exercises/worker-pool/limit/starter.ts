/**
 * Runs `task` as soon as a place is free and all earlier tasks have been started. The promise settles as the task
 * does: with its result, or with the very error it threw or rejected with.
 */
export type Limiter = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Makes a limiter that runs at most `concurrency` tasks at once, and that many whenever enough of them wait.
 * @throws when `concurrency` is not a whole number of at least 1; the message names it and shows the value
 */
export function createLimiter(concurrency: number): Limiter {
  throw new Error(`not implemented: a limiter for ${concurrency} at once`);
}
