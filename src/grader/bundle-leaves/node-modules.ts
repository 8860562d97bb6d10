/*
 * In the worker's bundle this stands in for the modules of Node that `@sinonjs/fake-timers` looks for, to replace their
 * timers as well. Only its queue of timers is used.
 */

export const promisify = undefined;
