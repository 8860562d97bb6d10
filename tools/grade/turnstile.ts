/** Lets so many through at a time; the others wait in line. */
export interface Turnstile {
  /** Resolves when there is room. Call what it resolves to, once, on the way out. */
  enter(): Promise<() => void>;
}

export function createTurnstile(room: number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  };
  return {
    async enter() {
      if (inside < room) inside += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      let isInside = true;
      return () => {
        if (isInside) leave();
        isInside = false;
      };
    },
  };
}
