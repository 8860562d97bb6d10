// A clock turned by hand, so that every run prints the same.
let now = 0;
const work = (ms: number): void => void (now += ms);

type Readings = Map<string, number>;

/** Runs until its scope ends: `using` calls it then, last one first. */
function timer(readings: Readings, name: string): Disposable {
  const start = now;
  return { [Symbol.dispose]: () => void readings.set(name, now - start) };
}

function payWithTimersInOneScope(readings: Readings): void {
  using _pay = timer(readings, "pay");
  using _validate = timer(readings, "validate");
  work(1);
  using _check = timer(readings, "check cache");
  work(2);
  using _charge = timer(readings, "charge");
  work(100);
  using _update = timer(readings, "update cache");
  work(3);
}

/** A scope of its own for every step. Also stops when `step` throws. */
function timed<T>(readings: Readings, name: string, step: () => T): T {
  using _timer = timer(readings, name);
  return step();
}

function payWithAScopePerStep(readings: Readings): void {
  timed(readings, "pay", () => {
    timed(readings, "validate", () => work(1));
    timed(readings, "check cache", () => work(2));
    timed(readings, "charge", () => work(100));
    timed(readings, "update cache", () => work(3));
  });
}

const oneScope: Readings = new Map();
const ownScope: Readings = new Map();
payWithTimersInOneScope(oneScope);
payWithAScopePerStep(ownScope);

for (const name of ["pay", "validate", "check cache", "charge", "update cache"]) {
  console.log(`${name}: one scope ${oneScope.get(name)} ms, own scope ${ownScope.get(name)} ms`);
}
