import type { UncaughtListener } from "../worker-surface.ts";

/** Errors that nobody caught, kept until they are asked for. */
export interface Uncaught {
  readonly listener: UncaughtListener;
  /** An error of a virtual timer's callback, which the platform would have reported. */
  add(error: unknown): void;
  /** Those that nobody has caught by now, oldest first; forgets them. */
  take(): readonly UncaughtError[];
}

export interface UncaughtError {
  readonly error: unknown;
  /** names it in a message: "Uncaught" or "Unhandled rejection" */
  readonly kind: "Uncaught" | "Unhandled rejection";
}

/** More are not looked at; that there were more is remembered. */
const MOST_KEPT = 100;

const TOO_MANY = new Error(`more than ${MOST_KEPT} errors that nobody caught`);

export function createUncaught(): Uncaught {
  const kept: (UncaughtError & { readonly promise?: object })[] = [];
  let isOverfull = false;
  const keep = (entry: UncaughtError & { readonly promise?: object }) => {
    if (kept.length < MOST_KEPT) kept.push(entry);
    else isOverfull = true;
  };
  return {
    listener: {
      error: (error) => keep({ error, kind: "Uncaught" }),
      rejection: (error, promise) => keep({ error, kind: "Unhandled rejection", promise }),
      handled(promise) {
        // A rejection that gets its handler before anyone asks is not an error.
        const index = kept.findIndex((entry) => entry.promise === promise);
        if (index >= 0) kept.splice(index, 1);
      },
    },
    add: (error) => keep({ error, kind: "Uncaught" }),
    take() {
      const taken: UncaughtError[] = kept.splice(0);
      if (isOverfull) taken.push({ error: TOO_MANY, kind: "Uncaught" });
      isOverfull = false;
      return taken;
    },
  };
}
