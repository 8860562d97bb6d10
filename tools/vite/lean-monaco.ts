import type { Plugin } from "vite";

const WORKERS = /[\\/]monaco-editor[\\/]esm[\\/]vs[\\/]internal[\\/]common[\\/]workers\.js$/;
const IMPORT_FOR_EFFECT = /^import ['"][^'"]+['"];?$/gm;

/**
 * monaco-editor 0.57 imports every feature and all eighty languages, for their effect, in the file by which
 * TypeScript's mode creates its worker. They would be loaded beside those that `monaco.ts` chose, and too late:
 * the next editor complains of unknown services. The file's own code needs none of them.
 */
export function leanMonaco(): Plugin {
  const lean = {
    name: "hotpath:lean-monaco",
    transform: {
      filter: { id: WORKERS },
      handler: (code: string) => ({ code: code.replace(IMPORT_FOR_EFFECT, ""), map: null }),
    },
  };
  return {
    ...lean,
    // The dev server bundles packages ahead, with plugins of their own.
    config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [lean] } } }),
  };
}
