/* In the worker's bundle this stands in for `@sinonjs/commons`, of which `@sinonjs/fake-timers` uses this member. */

export const global = globalThis;
