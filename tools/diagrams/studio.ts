import { chromium } from "@playwright/test";
import { createServer, type Plugin } from "vite";
import type { Result } from "#base/result.ts";
import { CHROMIUM_ARGS, needChromium } from "../find-browser.ts";
import type {} from "./in-page.ts";

/** A page in Chromium that draws diagrams with our fonts. */
export interface Studio {
  draw(id: string, source: string): Promise<Result<string, string>>;
  close(): Promise<void>;
}

const PAGE = "/studio.html";

/** Starts a Vite server for the page's modules and a browser for the page. */
export async function openStudio(root: string): Promise<Studio> {
  const server = await createServer({
    root,
    configFile: false,
    cacheDir: ".cache/vite-studio",
    appType: "custom",
    logLevel: "warn",
    optimizeDeps: { entries: [], include: ["mermaid"] },
    // Not strict about files: node_modules may be a link out of the root.
    server: { host: "127.0.0.1", port: 4790, hmr: false, ws: false, watch: null, fs: { strict: false } },
    plugins: [servePage()],
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0];
  if (origin === undefined) throw new Error("The server for drawing diagrams did not start");

  const browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS] });
  const page = await browser.newPage();
  await page.goto(new URL(PAGE, origin).href);
  await page.waitForFunction(() => "drawInPage" in window);
  return {
    draw: (id, source) => page.evaluate(([...args]) => window.drawInPage(...args), [id, source] as const),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

function servePage(): Plugin {
  return {
    name: "hotpath:studio-page",
    configureServer: (server) => {
      server.middlewares.use(PAGE, (_, response) => {
        response.setHeader("Content-Type", "text/html");
        response.end(
          `<!doctype html><title>Studio</title><script type="module" src="/tools/diagrams/in-page.ts"></script>`,
        );
      });
    },
  };
}
