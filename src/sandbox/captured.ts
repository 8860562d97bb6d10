import { assert } from "#base/assert.ts";

/** A function of the platform, called with what is `this` to it and its arguments. */
export type Captured = (self: unknown, args: readonly unknown[]) => unknown;

/** A method as a function that goes on working when code under test replaces it, or `Reflect`. */
export function method(holder: object, name: string): Captured {
  return captured(holder, name, "value");
}

/** The same for the getter of a property. */
export function getter(prototype: object, name: string): Captured {
  return captured(prototype, name, "get");
}

function captured(holder: object, name: string, part: "value" | "get"): Captured {
  const found: unknown = Reflect.get(propertyOf(holder, name), part);
  assert(typeof found === "function", `${name} is there to be captured`);
  const apply = Reflect.apply.bind(Reflect);
  return (self, args) => apply(found, self, args) as unknown;
}

/** Engines differ in whether a global function is the global's own or inherited. */
function propertyOf(holder: object, name: string): PropertyDescriptor {
  for (let next: unknown = holder; next instanceof Object; next = Object.getPrototypeOf(next)) {
    const property = Object.getOwnPropertyDescriptor(next, name);
    if (property) return property;
  }
  return {};
}
