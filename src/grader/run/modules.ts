import type { Frame } from "../report.ts";
import type { WorkerSurface } from "../worker-surface.ts";

type Factory = (exports: object, require: (name: string) => unknown) => void;

/** Stands before the text on its first line, and shifts the columns there. */
const WRAPPER = "(function (exports, require) {";

/** An object that the code finds by a name of its own, without being able to reach it in another way. */
export interface Companion {
  readonly name: string;
  readonly value: object;
}

/** Stands before the wrapper where there is a companion. */
const outerWrapper = (name: string) => `(function (${name}) { return `;

/** Code units before the first line of a file. */
export const shiftOf = (companion?: Companion): number =>
  WRAPPER.length + (companion ? outerWrapper(companion.name).length : 0);

/** The engine cannot parse what our compiler let through. */
export class NotParsed extends Error {}

/**
 * Evaluates one compiled file as a module.
 * @param modules what it may import; asking for another name throws
 * @param companion what else the code talks to
 * @returns its exports
 * @throws what the file throws at its top level; `NotParsed` before that
 */
export function evaluateModule(
  code: string,
  file: Frame["file"],
  surface: WorkerSurface,
  modules: Readonly<Record<string, () => unknown>>,
  companion?: Companion,
): object {
  const factory = parse(code, file, surface, companion);
  const exports = {};
  const require = (name: string): unknown => {
    const module = Object.hasOwn(modules, name) ? modules[name] : undefined;
    if (!module) throw new Error(`"${name}" cannot be imported by ${file}`);
    return module();
  };
  // As in a module of the language, `this` is undefined at the top level.
  Reflect.apply(factory, undefined, [exports, require]);
  return exports;
}

/** The exports of a submission: asking for one that is not there says so, where `undefined` would fail later and oddly. */
export function requireNames(exports: object): object {
  return new Proxy(exports, {
    get(target, name, receiver): unknown {
      const isInterop = typeof name === "symbol" || name === "__esModule" || name === "default";
      if (!isInterop && !(name in target)) throw new Error(`solution.ts exports nothing named “${name}”`);
      return Reflect.get(target, name, receiver);
    },
  });
}

function parse(
  code: string,
  file: Frame["file"],
  surface: WorkerSurface,
  companion: Companion | undefined,
): Factory {
  const module = `${WRAPPER}${code}\n})`;
  try {
    if (!companion) return surface.evaluate(module, file) as Factory; // the wrapper makes it one
    const outer = surface.evaluate(`${outerWrapper(companion.name)}${module}; })`, file);
    return (outer as (value: object) => Factory)(companion.value); // as above
  } catch (error) {
    throw new NotParsed(error instanceof Error ? error.message : "the engine cannot parse this file");
  }
}
