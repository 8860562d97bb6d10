/** State that a screen can follow. */
export interface Store<State> {
  readonly get: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  set(state: State): void;
}

export function createStore<State>(first: State): Store<State> {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      state = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
