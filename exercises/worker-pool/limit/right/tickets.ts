import type { Limiter } from "../solution";

// No queue at all: the task with number i may start when i - concurrency + 1 tasks have ended, and each ending
// opens the gate of exactly one number.
export function createLimiter(concurrency: number): Limiter {
  if (!(Number.isFinite(concurrency) && Math.floor(concurrency) === concurrency && concurrency > 0)) {
    throw new RangeError(`concurrency: ${String(concurrency)} is not a positive whole number`);
  }
  const gates = new Map<number, () => void>();
  let issued = 0;
  let open = concurrency;

  const openNextGate = () => {
    const pass = gates.get(open);
    gates.delete(open);
    open += 1;
    pass?.();
  };

  const gate = (ticket: number) =>
    ticket < open ? Promise.resolve() : new Promise<void>((pass) => gates.set(ticket, pass));

  return (task) => {
    const result = gate(issued++).then(task);
    result.then(openNextGate, openNextGate);
    return result;
  };
}
