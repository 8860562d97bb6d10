import { atomText, isMap, isSet, isTypedArray } from "./brands.ts";

/** How much of a value is printed. Whatever is left out is replaced by a word about it. */
export interface PrintLimits {
  /** nesting that is opened; deeper objects print as `[Object]`, `[Array]` */
  readonly depth: number;
  /** elements of one list, entries of one object */
  readonly items: number;
  /** UTF-16 code units of one string */
  readonly text: number;
  /** UTF-16 code units of the whole */
  readonly total: number;
  /** false prints on one line */
  readonly lines: boolean;
}

export const ONE_LINE: PrintLimits = { depth: 3, items: 20, text: 200, total: 600, lines: false };
export const WHOLE: PrintLimits = { depth: 8, items: 100, text: 4_000, total: 8_000, lines: true };

/**
 * Prints any value in bounded time and size. Never throws: a value that throws when looked at (a revoked Proxy, a
 * trap) prints as a note. Accessors are named and not called: a getter may loop, throw, or count.
 */
export function printValue(value: unknown, limits: PrintLimits = WHOLE): string {
  const printer: Printer = { limits, room: limits.total, open: [] };
  const text = print(value, printer, 0);
  return text.length <= limits.total ? text : `${text.slice(0, limits.total)}…`;
}

interface Printer {
  readonly limits: PrintLimits;
  /** code units left; a printer that has none left stops opening things */
  room: number;
  /** the objects being printed, outermost first: one met again is circular */
  readonly open: object[];
}

function print(value: unknown, printer: Printer, depth: number): string {
  const text = isObject(value) ? printObject(value, printer, depth) : printPrimitive(value, printer.limits);
  if (!isObject(value)) printer.room -= text.length;
  return text;
}

function printPrimitive(value: unknown, limits: PrintLimits): string {
  switch (typeof value) {
    case "string":
      return printString(value, limits.text);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return printBigInt(value);
    case "symbol":
      return `Symbol(${(value.description ?? "").slice(0, limits.text)})`;
    default:
      return String(value);
  }
}

/** In double quotes, as code would have it; a long one is cut and its length told. */
export function printString(value: string, limit: number): string {
  if (value.length <= limit) return JSON.stringify(value);
  return `${JSON.stringify(value.slice(0, limit))}… (${value.length} characters)`;
}

/** A number with millions of digits takes minutes to print. */
function printBigInt(value: bigint): string {
  const small = value < 10n ** 60n && value > -(10n ** 60n);
  return small ? `${value}n` : "[huge BigInt]";
}

function printObject(value: object, printer: Printer, depth: number): string {
  try {
    if (printer.open.includes(value)) return "[Circular]";
    if (typeof value === "function") return printFunction(value);
    if (depth >= printer.limits.depth || printer.room <= 0) return `[${nameOf(value)}]`;
    printer.open.push(value);
    try {
      return printOpen(value, printer, depth);
    } finally {
      printer.open.pop();
    }
  } catch {
    return "[a value that throws when it is looked at]";
  }
}

function printOpen(value: object, printer: Printer, depth: number): string {
  if (Array.isArray(value)) return printArray(value, printer, depth);
  if (value instanceof Error) return printError(value);
  if (isMap(value)) return printMap(value, printer, depth);
  if (isSet(value)) return printSet(value, printer, depth);
  if (isTypedArray(value)) return printTypedArray(value, printer, depth);
  const atom = atomText(value);
  if (atom !== undefined) return atom;
  return printRecord(value, printer, depth);
}

function printFunction(value: object): string {
  const name: unknown = ownValue(value, "name");
  return typeof name === "string" && name !== "" ? `[Function ${name.slice(0, 80)}]` : "[Function]";
}

function printArray(value: readonly unknown[], printer: Printer, depth: number): string {
  const parts: string[] = [];
  const { length } = value;
  for (let index = 0; index < length && hasRoom(printer, parts); index++) {
    const descriptor = Object.getOwnPropertyDescriptor(value, index);
    parts.push(descriptor ? printProperty(descriptor, printer, depth) : "<empty>");
  }
  return enclose("[", "]", parts, length - parts.length, printer, depth);
}

function printTypedArray(value: ArrayLike<unknown> & object, printer: Printer, depth: number): string {
  const parts: string[] = [];
  const { length } = value;
  for (let index = 0; index < length && hasRoom(printer, parts); index++) {
    parts.push(print(value[index], printer, depth + 1));
  }
  return `${nameOf(value)} ${enclose("[", "]", parts, length - parts.length, printer, depth)}`;
}

function printMap(value: Map<unknown, unknown>, printer: Printer, depth: number): string {
  const parts: string[] = [];
  const entries = Map.prototype.entries.call(value) as IterableIterator<[unknown, unknown]>;
  for (const [key, item] of entries) {
    if (!hasRoom(printer, parts)) break;
    parts.push(`${print(key, printer, depth + 1)} => ${print(item, printer, depth + 1)}`);
  }
  return `${nameOf(value)} ${enclose("{", "}", parts, sizeOf(Map.prototype, value) - parts.length, printer, depth)}`;
}

function printSet(value: Set<unknown>, printer: Printer, depth: number): string {
  const parts: string[] = [];
  for (const item of Set.prototype.values.call(value) as IterableIterator<unknown>) {
    if (!hasRoom(printer, parts)) break;
    parts.push(print(item, printer, depth + 1));
  }
  return `${nameOf(value)} ${enclose("{", "}", parts, sizeOf(Set.prototype, value) - parts.length, printer, depth)}`;
}

function sizeOf(prototype: object, value: object): number {
  return Number(Reflect.get(prototype, "size", value));
}

function printError(value: object): string {
  const name = safeText(() => Reflect.get(value, "name"));
  const message = safeText(() => Reflect.get(value, "message"));
  return `[${name || "Error"}${message === "" ? "" : `: ${message.slice(0, 500)}`}]`;
}

function printRecord(value: object, printer: Printer, depth: number): string {
  const parts: string[] = [];
  const all = Reflect.ownKeys(value);
  const keys = all
    .slice(0, MOST_KEYS)
    .filter((key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable === true);
  for (const key of inOrder(keys)) {
    if (!hasRoom(printer, parts)) break;
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    if (descriptor) parts.push(`${printKey(key)}: ${printProperty(descriptor, printer, depth)}`);
  }
  const name = nameOf(value);
  const braces = enclose(
    "{",
    "}",
    parts,
    keys.length - parts.length + Math.max(all.length - MOST_KEYS, 0),
    printer,
    depth,
  );
  return name === "Object" ? braces : `${name} ${braces}`;
}

/** Keys of one object that are looked at: asking a Proxy about millions would take its time. */
const MOST_KEYS = 1_000;

/** Sorted, so that equal entries meet in a diff. */
function inOrder(keys: (string | symbol)[]): (string | symbol)[] {
  return keys.sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

function printProperty(descriptor: PropertyDescriptor, printer: Printer, depth: number): string {
  if (descriptor.get) return "[Getter]";
  return print(descriptor.value, printer, depth + 1);
}

function printKey(key: string | symbol): string {
  if (typeof key === "symbol") return `[Symbol(${(key.description ?? "").slice(0, 80)})]`;
  return key.length <= 80 && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : printString(key, 80);
}

function hasRoom(printer: Printer, parts: readonly string[]): boolean {
  return printer.room > 0 && parts.length < printer.limits.items;
}

function enclose(
  open: string,
  close: string,
  parts: readonly string[],
  left: number,
  printer: Printer,
  depth: number,
): string {
  const all = left > 0 ? [...parts, `… ${left} more`] : parts;
  printer.room -= 4 + all.length * 2;
  if (all.length === 0) return open + close;
  if (!printer.limits.lines) {
    return open === "[" ? `[${all.join(", ")}]` : `${open} ${all.join(", ")} ${close}`;
  }
  const indent = "  ".repeat(depth + 1);
  return `${open}\n${all.map((part) => `${indent}${part},\n`).join("")}${"  ".repeat(depth)}${close}`;
}

/** The name of the class of an object: "Object" for plain ones and those without a prototype. */
function nameOf(value: object): string {
  if (Array.isArray(value)) return "Array";
  const prototype: unknown = Object.getPrototypeOf(value);
  const maker = isObject(prototype) ? ownValue(prototype, "constructor") : undefined;
  const name = isObject(maker) ? ownValue(maker, "name") : undefined;
  return typeof name === "string" && name !== "" ? name.slice(0, 80) : "Object";
}

/** An own property's value, getters not called, except those this realm put on `Object.prototype` itself. */
function ownValue(holder: object, key: string): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(holder, key);
  if (descriptor?.get && holder === Object.prototype) return Reflect.get(holder, key);
  return descriptor?.value;
}

function safeText(read: () => unknown): string {
  try {
    const value = read();
    return typeof value === "string" ? value : "";
  } catch {
    return "";
  }
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
