/**
 * How the editor's TypeScript checks a submission: as strictly as the course's own code, but for what would only
 * nag while one is typing (unused names are shown faded).
 */
export const STRICTNESS = {
  allowImportingTsExtensions: true,
  allowNonTsExtensions: true,
  exactOptionalPropertyTypes: true,
  isolatedModules: true,
  lib: ["es2023", "webworker"],
  /** ESNext */
  module: 99,
  // "bundler": Monaco's enum ends before it, its TypeScript (5.9) knows it.
  moduleResolution: 100,
  noEmit: true,
  noFallthroughCasesInSwitch: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  strict: true,
  /** ESNext */
  target: 99,
};
