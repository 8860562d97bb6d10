import { act } from "react";

// React asks tests to say that they are tests.
Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);

/** Does something and waits until React and every promise already resolved have shown what came of it. */
export function settle(action: () => void = () => undefined): Promise<void> {
  return act(async () => {
    action();
    await Promise.resolve();
  });
}
