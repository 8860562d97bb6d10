import type { GrowthClass } from "./evidence.ts";

/** Suites are checked against the real Vitest, which doesn't know the one matcher that is ours. */
declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars -- as Vitest declares it
  interface Matchers<T = any> {
    toBeAtMost(limit: number | GrowthClass): void;
  }
}
