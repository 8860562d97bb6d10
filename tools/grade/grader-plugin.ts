import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Modules that the packages import, and what takes their place in a worker. */
const LEAVES: Readonly<Record<string, string>> = {
  util: "node-modules",
  timers: "node-modules",
  "timers/promises": "node-modules",
  perf_hooks: "node-modules",
  "@sinonjs/commons": "global",
  "ts-interface-checker": "option-checks",
  "@vitest/utils/diff": "diff",
  "@vitest/utils/display": "display",
  "@vitest/utils/error": "error",
  "@vitest/utils/source-map": "source-map",
  "@vitest/spy": "spy",
  tinyrainbow: "tinyrainbow",
  pathe: "pathe",
};

const IMPORTERS = /\/node_modules\/(?:@vitest|@sinonjs\/fake-timers|sucrase)\//;

/**
 * For every bundle that contains `#grader/worker-core.ts`; without it the core refuses to start.
 *
 * - Vitest's packages print with our bounded printer: no diff library, no second printer, no colours.
 * - A matcher such as `expect.any(String)` is known by a private mark and not by its shape, so that a submission
 *   cannot answer with an object that says it equals everything.
 */
export function graderPlugin(): Plugin {
  return {
    name: "hotpath:grader",
    enforce: "pre",
    resolveId(id, importer) {
      const leaf = importer !== undefined && IMPORTERS.test(importer) ? LEAVES[id] : undefined;
      if (leaf === undefined) return undefined;
      return pathOf(leaf);
    },
    transform(code, id) {
      if (id.includes("/@vitest/expect/dist/")) return markMatchers(code, id);
      return id.endsWith("/node_modules/chai/index.js") ? printBounded(code, id) : undefined;
    },
  };
}

function markMatchers(code: string, id: string): { code: string; map: null } {
  const marked = replaceOnce(
    code,
    id,
    "class AsymmetricMatcher {",
    `class AsymmetricMatcher {\n#made = true; static isMade(value) { return #made in value; }`,
  );
  return {
    code: replaceOnce(
      marked,
      id,
      `return !!obj && typeof obj === "object" && "asymmetricMatch" in obj && isA("Function", obj.asymmetricMatch);`,
      `return !!obj && typeof obj === "object" && AsymmetricMatcher.isMade(obj);`,
    ),
    map: null,
  };
}

/** Chai's own printer has no bound for the time it takes. */
function printBounded(code: string, id: string): { code: string; map: null } {
  const inspects = replaceOnce(
    code,
    id,
    "  return inspect(obj, options);\n",
    "  return printBounded(obj);\n",
  );
  const displays = replaceOnce(
    inspects,
    id,
    "  let str = inspect2(obj), type3",
    "  return printBounded(obj);\n  let str, type3",
  );
  const display = JSON.stringify(pathOf("display"));
  return { code: `import { stringify as printBounded } from ${display};\n${displays}`, map: null };
}

const pathOf = (leaf: string) =>
  fileURLToPath(new URL(`../../src/grader/bundle-leaves/${leaf}.ts`, import.meta.url));

function replaceOnce(code: string, id: string, from: string, to: string): string {
  if (code.split(from).length !== 2) throw new Error(`${id}: expected once: ${from}`);
  return code.replace(from, () => to);
}
