/**
 * Turns data properties of a prototype into accessors that behave like them, so that freezing it doesn't break
 * innocent code: once `Object.prototype.toString` is not writable, strict code may no longer assign a `toString`
 * to any object that inherits it. The setter defines the property on the object that was assigned to.
 */
export function allowOverrides(prototype: object, keys: readonly PropertyKey[]): void {
  for (const key of keys) {
    const property = Object.getOwnPropertyDescriptor(prototype, key);
    if (!property?.configurable || !("value" in property)) continue;
    const { value } = property as { value: unknown };
    Object.defineProperty(prototype, key, {
      configurable: false,
      enumerable: property.enumerable ?? false,
      get: () => value,
      set: setterFor(prototype, key),
    });
  }
}

function setterFor(prototype: object, key: PropertyKey): (this: unknown, value: unknown) => void {
  const define = Reflect.defineProperty;
  const owns = Object.hasOwn;
  const assign = (target: unknown, value: unknown) => {
    const isObject = (typeof target === "object" && target !== null) || typeof target === "function";
    if (!isObject || target === prototype)
      throw new TypeError(`Cannot assign to read only property '${String(key)}' of a built-in object`);
    const property = owns(target, key)
      ? { value }
      : { value, writable: true, enumerable: true, configurable: true };
    if (!define(target, key, property))
      throw new TypeError(`Cannot assign to read only property '${String(key)}'`);
  };
  return function (this: unknown, value: unknown) {
    assign(this, value);
  };
}
