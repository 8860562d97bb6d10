import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const CONFIG = `export default { test: { include: ["*.test.ts"], setupFiles: ["setup.ts"] } };\n`;

/** What the grader's worker gives to "#grader", as far as a suite that passes needs it. */
const SETUP = `
import { beginRun } from "#grader/current-run.ts";
import { installClockGlobals } from "#grader/realm/clock-globals.ts";
import { afterEach } from "vitest";

const endings: (() => void)[] = [];
beginRun({
  isInTest: () => true,
  clock: installClockGlobals(globalThis),
  nextTask: () => new Promise((resolve) => setImmediate(resolve)),
  atTestEnd: (action) => void endings.push(action),
  keepEvidence: () => {},
  reportUncaught: (error) => { throw error; },
});
afterEach(() => { for (const end of endings.splice(0)) end(); });
`;

/**
 * Runs `vitest run` on the texts of a suite and a solution, in a folder of its own.
 * Gives the wall time of the command, in milliseconds.
 * @throws {Error} with its output when the suite does not pass
 */
export function timeVitest(root: string, suite: string, solution: string): number {
  const folder = join(root, ".cache", "bench-verdict");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "bench.test.ts"), suite);
  writeFileSync(join(folder, "solution.ts"), solution);
  writeFileSync(join(folder, "setup.ts"), SETUP);
  writeFileSync(join(folder, "vitest.config.ts"), CONFIG);

  const start = performance.now();
  const run = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run"], {
    cwd: folder,
    encoding: "utf8",
  });
  const took = performance.now() - start;
  if (run.status !== 0) throw new Error(`vitest run failed:\n${run.stdout}\n${run.stderr}`);
  return took;
}
