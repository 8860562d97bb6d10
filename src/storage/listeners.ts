/** Those who want to hear of a change. */
export interface Listeners<Args extends readonly unknown[] = []> {
  /** Returns the way to stop. */
  readonly subscribe: (listener: (...args: Args) => void) => () => void;
  /** Calls those who listen now: one that stops another meanwhile doesn't disturb. */
  readonly call: (...args: Args) => void;
}

export function createListeners<Args extends readonly unknown[] = []>(): Listeners<Args> {
  const listeners = new Set<(...args: Args) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call(...args) {
      for (const listener of [...listeners]) listener(...args);
    },
  };
}
