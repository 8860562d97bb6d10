import { defineConfig } from "vite";
import { leanMonaco } from "./tools/vite/lean-monaco.ts";
import { liveDiagrams } from "./tools/vite/live-diagrams.ts";
import { sandboxPage } from "./tools/vite/sandbox-plugin.ts";
import { sitePages } from "./tools/vite/site-pages.ts";

/** What the browser loads. */
const CLIENT = {
  input: { client: "src/app/client.ts", styles: "src/app/styles.ts" },
  output: {
    codeSplitting: {
      groups: [
        // All our own CSS as one file for every page; without this, what islands share would be torn out of it.
        // Flame graphs bring theirs along: src/app/component-styles.ts leaves it out too.
        {
          name: "site",
          test: /[\\/]src[\\/](ui|features)[\\/](?!evidence[\\/]flame-[^\\/]*[\\/]).*\.css/,
          priority: 1,
        },
        // Elements that stand on the same pages come in one request.
        { name: "shell", test: /[\\/](ui[\\/](shell|marks)[\\/].*|save-state)\.element\.ts$/ },
        { name: "reader", test: /[\\/]reader[\\/].*\.element\.ts$/ },
      ],
    },
  },
};

/** `npm run dev` uses it as it stands; `tools/build.ts` builds the browser's part and the pages with it. */
export default defineConfig(({ isSsrBuild = false }) => ({
  // Relative, so that one build works below any address.
  base: "./",
  appType: "custom",
  plugins: [leanMonaco(), sandboxPage(), sitePages(), liveDiagrams()],
  worker: { format: "es" },
  build: {
    // The first versions with light-dark(); an older target would have it rewritten into much longer CSS.
    target: ["chrome123", "firefox128", "safari17.5"],
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: isSsrBuild ? {} : CLIENT,
  },
}));
