import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { buildSandboxPage } from "./sandbox-page.ts";

/**
 * Gives the site its `sandbox.html`, beside `index.html`. In `vite.config.ts`:
 *
 *     import { sandboxPage } from "./tools/vite/sandbox-plugin.ts";
 *     export default defineConfig({ plugins: [sandboxPage()] });
 *
 * The client build emits it, the dev server answers `<base>sandbox.html` with it and builds it anew after an
 * edit; a server-side build leaves it out. The page then calls `createSandbox({ url: "<root>sandbox.html" })`.
 */
export function sandboxPage(): Plugin {
  let built: Promise<string> | undefined;
  return {
    name: "hotpath:sandbox-page",
    applyToEnvironment: (environment) => environment.name === "client",

    configureServer(server) {
      server.watcher.on("change", () => (built = undefined));
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split("?")[0];
        if (path !== `${server.config.base}sandbox.html`) {
          next();
          return;
        }
        built ??= buildSandboxPage();
        built.then((html) => {
          response.setHeader("content-type", "text/html; charset=utf-8");
          response.setHeader("cache-control", "no-store");
          response.end(html);
        }, next);
      });
    },

    async generateBundle() {
      const source = await buildSandboxPage();
      this.emitFile({ type: "asset", fileName: "sandbox.html", source });
      this.info(`sandbox.html ${kilobytes(source.length)}, ${kilobytes(gzipSync(source).length)} gzip`);
    },
  };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
