/** Gives back what `raw` is, checked and copied field by field, or throws a `Refusal`. */
export type Reader<T> = (raw: unknown) => T;

/** Says which part of a message is not what it should be. */
class Refusal extends Error {
  override name = "Refusal";
}

export const text: Reader<string> = (raw) => {
  if (typeof raw !== "string") throw new Refusal("expected text");
  return raw;
};

/** Any number, `NaN` and the infinities included. */
export const number: Reader<number> = (raw) => {
  if (typeof raw !== "number") throw new Refusal("expected a number");
  return raw;
};

/** A whole number from 0. */
export const count: Reader<number> = (raw) => {
  if (typeof raw !== "number" || !Number.isSafeInteger(raw) || raw < 0) throw new Refusal("expected a count");
  return raw;
};

/** A mark that is there or absent, never `false`. */
export const yes: Reader<true> = (raw) => {
  if (raw !== true) throw new Refusal("expected true");
  return raw;
};

export const oneOf =
  <const T extends string>(...values: readonly T[]): Reader<T> =>
  (raw) => {
    const found = values.find((value) => value === raw);
    if (found === undefined) throw new Refusal(`expected one of ${values.join(", ")}`);
    return found;
  };

export const list =
  <T>(item: Reader<T>, longest: number): Reader<readonly T[]> =>
  (raw) => {
    if (!Array.isArray(raw)) throw new Refusal("expected a list");
    if (raw.length > longest) throw new Refusal(`expected at most ${longest} items`);
    return Array.from(raw, item);
  };

export const either =
  <A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> =>
  (raw) => {
    try {
      return first(raw);
    } catch {
      return second(raw);
    }
  };

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Read<R extends Readers> = { readonly [Key in keyof R]: ReturnType<R[Key]> };

/** An object with these fields; others are dropped. A field of `optional` may be absent or `undefined`. */
export function record<R extends Readers>(required: R): Reader<Read<R>>;
export function record<R extends Readers, O extends Readers>(
  required: R,
  optional: O,
): Reader<Read<R> & Partial<Read<O>>>;
export function record(required: Readers, optional: Readers = {}): Reader<unknown> {
  return (raw) => {
    if (typeof raw !== "object" || raw === null) throw new Refusal("expected an object");
    const read: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries(required)) read[key] = reader(own(raw, key));
    for (const [key, reader] of Object.entries(optional)) {
      const value = own(raw, key);
      if (value !== undefined) read[key] = reader(value);
    }
    return read;
  };
}

/** One of several shapes, told apart by the text in the field `kind`. */
export const byKind =
  <R extends Readers>(
    shapes: R,
  ): Reader<{ [Kind in keyof R]: { readonly kind: Kind } & ReturnType<R[Kind]> }[keyof R]> =>
  (raw) => {
    const kind = typeof raw === "object" && raw !== null ? own(raw, "kind") : undefined;
    const shape = typeof kind === "string" && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    if (!shape) throw new Refusal(`expected one of ${Object.keys(shapes).join(", ")}`);
    return { ...(shape(raw) as object), kind } as ReturnType<ReturnType<typeof byKind<R>>>; // the shape of that kind
  };

function own(raw: object, key: string): unknown {
  return Object.hasOwn(raw, key) ? Reflect.get(raw, key) : undefined;
}

/** Code units of all text in `raw`, and 16 for everything else; stops counting once past `enough`. */
export function weigh(raw: unknown, enough: number): number {
  let weight = 0;
  const waiting: unknown[] = [raw];
  while (waiting.length > 0 && weight <= enough) {
    const part = waiting.pop();
    weight += typeof part === "string" ? part.length : 16;
    if (typeof part === "object" && part !== null) {
      for (const key of Object.keys(part)) waiting.push(Reflect.get(part, key));
    }
  }
  return weight;
}
