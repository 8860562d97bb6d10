import type { Frame } from "../report.ts";
import type { WorkerSurface } from "../worker-surface.ts";

type Factory = (exports: object, require: (name: string) => unknown) => void;

/** Stands before the text on its first line, and shifts the columns there. */
const WRAPPER = "(function (exports, require) {";

export const WRAPPER_LENGTH = WRAPPER.length;

/** The engine cannot parse what our compiler let through. */
export class NotParsed extends Error {}

/**
 * Evaluates one compiled file as a module.
 * @param modules what it may import; asking for another name throws
 * @returns its exports
 * @throws what the file throws at its top level; `NotParsed` before that
 */
export function evaluateModule(
  code: string,
  file: Frame["file"],
  surface: WorkerSurface,
  modules: Readonly<Record<string, () => unknown>>,
): object {
  const factory = parse(code, file, surface);
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

function parse(code: string, file: Frame["file"], surface: WorkerSurface): Factory {
  try {
    return surface.evaluate(`${WRAPPER}${code}\n})`, file) as Factory; // the wrapper makes it one
  } catch (error) {
    throw new NotParsed(error instanceof Error ? error.message : "the engine cannot parse this file");
  }
}
