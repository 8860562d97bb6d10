// A clock turned by hand, so that every run prints the same.
let now = 0;
const work = (ms) => {
  now += ms;
};

/** Starts a timer and returns the function that stops it. */
function start(readings, name) {
  const began = now;
  return () => readings.set(name, now - began);
}

function payWithTimersInOneScope(readings) {
  const stops = [];
  try {
    stops.push(start(readings, "pay"));
    stops.push(start(readings, "validate"));
    work(1);
    stops.push(start(readings, "check cache"));
    work(2);
    stops.push(start(readings, "charge"));
    work(100);
    stops.push(start(readings, "update cache"));
    work(3);
  } finally {
    for (const stop of stops.reverse()) stop();
  }
}

/** A scope of its own for every step. Also stops when `step` throws. */
function timed(readings, name, step) {
  const stop = start(readings, name);
  try {
    return step();
  } finally {
    stop();
  }
}

function payWithAScopePerStep(readings) {
  timed(readings, "pay", () => {
    timed(readings, "validate", () => work(1));
    timed(readings, "check cache", () => work(2));
    timed(readings, "charge", () => work(100));
    timed(readings, "update cache", () => work(3));
  });
}

const oneScope = new Map();
const ownScope = new Map();
payWithTimersInOneScope(oneScope);
payWithAScopePerStep(ownScope);

for (const name of ["pay", "validate", "check cache", "charge", "update cache"]) {
  console.log(`${name}: one scope ${oneScope.get(name)} ms, own scope ${ownScope.get(name)} ms`);
}
