import type { Frame } from "./report.ts";

/**
 * What the core needs of the worker it runs in. Made by the host's entry file before any learner text is
 * evaluated; every function must be captured (`Reflect.apply` on a captured method), so that code under test
 * which replaces a global changes nothing here.
 */
export interface WorkerSurface {
  /** posts a plain value over the private port */
  post(message: unknown): void;
  /** calls back in a later macrotask, when microtasks have run and rejections were reported */
  nextTurn(callback: () => void): void;
  /** wall clock in milliseconds, for the figures of `Timing` alone */
  now(): number;
  /** reports every error nobody caught, and rejections that got a handler after all */
  onUncaught(listener: UncaughtListener): void;
  /** names of globals to take away: those by which code could reach the host or end its worker */
  readonly remove: readonly string[];
  /** names of globals that end the worker when called: replaced by a function that says so in the verdict */
  readonly endings: readonly string[];
  /** turns source text into the value of its expression; frames name `file` where the engine allows it */
  evaluate(expression: string, file: Frame["file"]): unknown;
  /**
   * What stacks call `file` once it has been evaluated, and how many code units the host put before its first
   * line. Absent where that is the file's own name and none.
   */
  nameOf?(file: Frame["file"]): { readonly name: string; readonly shift: number };
  /** How often our own suite is run ahead; once when absent. Each makes the engine run the tools faster. */
  readonly warmUps?: number;
}

export interface UncaughtListener {
  error(error: unknown): void;
  rejection(reason: unknown, promise: object): void;
  /** a rejection reported before has got its handler */
  handled(promise: object): void;
}
