import { INITIAL, reduce, type Action, type WorkbenchState } from "./workbench-state.ts";

/** The workbench's state, in the shape of `useSyncExternalStore`. */
export interface Store {
  readonly get: () => WorkbenchState;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(): Store {
  const listeners = new Set<() => void>();
  let state = INITIAL;
  return {
    get: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
