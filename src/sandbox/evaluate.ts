import type { WorkerSurface } from "#grader/worker-surface.ts";
import { method } from "./captured.ts";

type Evaluation = Pick<WorkerSurface, "evaluate" | "nameOf">;

/** Makes the function that evaluates text so that stacks name its file, or says what they call it. */
export function createEvaluation(): Evaluation {
  // Called by another name, eval is the global one: the text sees no variable of this file.
  const evaluate = eval;
  const named: Evaluation = {
    evaluate: (expression, file): unknown => evaluate(`${expression}\n//# sourceURL=${file}`),
  };
  const stack = named.evaluate("new Error().stack", "solution.ts");
  return String(stack).includes("solution.ts") ? named : createImport();
}

/** Where an imported script leaves its value: short, since it shifts the columns of the script's first line. */
const SLOT = "$$";

/**
 * WebKit gives frames of evaluated text neither file nor line, and replaces its uncaught errors by “Script error.”.
 * A script that is imported has both, under the address of its blob.
 */
function createImport(): Evaluation {
  const load = method(self, "importScripts");
  const addressOf = method(URL, "createObjectURL");
  const TextBlob = Blob;
  const names = { "solution.ts": "solution.ts", "suite.ts": "suite.ts" };
  return {
    evaluate(expression, file) {
      const script = new TextBlob([`${SLOT}=${expression}`], { type: "text/javascript" });
      names[file] = String(addressOf(URL, [script]));
      load(self, [names[file]]);
      const value: unknown = Reflect.get(self, SLOT);
      Reflect.deleteProperty(self, SLOT);
      return value;
    },
    nameOf: (file) => ({ name: names[file], shift: SLOT.length + 1 }),
  };
}
