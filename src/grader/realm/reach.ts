/** Takes globals away, from the global object and from the prototypes it inherits from. */
export function takeAway(global: object, names: readonly string[]): void {
  for (const name of names) {
    for (const holder of holdersOf(global, name)) {
      if (!Reflect.deleteProperty(holder, name)) hide(holder, name);
    }
  }
}

/** Puts functions in place of those that end the worker: called by code under test, they tell and throw. */
export function replaceEndings(global: object, names: readonly string[], tell: (name: string) => void): void {
  takeAway(global, names);
  for (const name of names) {
    const value = () => {
      tell(name);
      throw new Error(`${name}() ends the run`);
    };
    Object.defineProperty(global, name, { value, writable: false, enumerable: false, configurable: false });
  }
}

function hide(holder: object, name: string): void {
  const property = Object.getOwnPropertyDescriptor(holder, name);
  if (property?.writable === true) Object.defineProperty(holder, name, { value: undefined, writable: false });
}

function holdersOf(global: object, name: string): readonly object[] {
  const holders: object[] = [];
  for (let holder: object | null = global; holder; holder = Object.getPrototypeOf(holder) as object | null) {
    if (holder !== Object.prototype && Object.hasOwn(holder, name)) holders.push(holder);
  }
  return holders;
}
