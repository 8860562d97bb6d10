/*
 * What an object really is, asked of its internal slots by methods that throw for anything else: `instanceof` and
 * `Object.prototype.toString` can be answered by the object itself.
 */

export const isMap = (value: object): value is Map<unknown, unknown> =>
  answers(() => Reflect.get(Map.prototype, "size", value));

export const isSet = (value: object): value is Set<unknown> =>
  answers(() => Reflect.get(Set.prototype, "size", value));

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object; // it has no name of its own
const typedArrayTag = Object.getOwnPropertyDescriptor(typedArray, Symbol.toStringTag);

export const isTypedArray = (value: object): value is object & ArrayLike<unknown> =>
  typedArrayTag?.get?.call(value) !== undefined;

/** The text of an object that stands for one value: a date, a regular expression, a boxed primitive. */
export function atomText(value: object): string | undefined {
  for (const read of [dateText, regExpText, boxedText]) {
    try {
      return read(value);
    } catch {
      // it is not of this kind
    }
  }
  return undefined;
}

function dateText(value: object): string {
  const time = Date.prototype.getTime.call(value as Date); // throws for anything else
  return Number.isNaN(time) ? "[invalid Date]" : `[Date ${Date.prototype.toISOString.call(value as Date)}]`;
}

function regExpText(value: object): string {
  const source: string = Reflect.get(RegExp.prototype, "source", value); // throws for anything else
  return `/${source.slice(0, 500)}/${Reflect.get(RegExp.prototype, "flags", value)}`;
}

function boxedText(value: object): string {
  if (answers(() => Number.prototype.valueOf.call(value)))
    return `[boxed ${Number.prototype.valueOf.call(value)}]`;
  if (answers(() => Boolean.prototype.valueOf.call(value)))
    return `[boxed ${Boolean.prototype.valueOf.call(value)}]`;
  const text = String.prototype.valueOf.call(value); // throws for anything else
  return `[boxed ${JSON.stringify(text.slice(0, 500))}]`;
}

function answers(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
