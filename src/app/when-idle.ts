/** Calls back when the browser has nothing better to do, at the latest after half a second. */
export function whenIdle(callback: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(callback, { timeout: 500 });
  // Safari has no requestIdleCallback; a timer after load is the nearest thing.
  else setTimeout(callback, 50);
}
