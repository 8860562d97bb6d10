import { readFileSync } from "node:fs";
import type { Plugin, ViteDevServer } from "vite";
import type { Course } from "#content/course.ts";
import type * as Render from "#app/render.tsx";
import { loadCourse } from "../site/load-course.ts";
import { readEarlyScript } from "../site/early-script.ts";

/** The dev server's pages: rendered anew for each request, with the course as it stands on disk. */
export function sitePages(): Plugin {
  return {
    name: "hotpath:site-pages",
    apply: "serve",
    configureServer(server) {
      let course: Promise<Course> | undefined;
      server.watcher.add(["lessons", "exercises"]);
      server.watcher.on("all", (_, file) => {
        if (!/[\\/](lessons|exercises)[\\/]/.test(file)) return;
        course = undefined;
        server.ws.send({ type: "full-reload" });
      });
      return () => {
        server.middlewares.use((request, response, next) => {
          const address = request.originalUrl?.split(/[?#]/)[0] ?? "/";
          course ??= loadCourse(server.config.root);
          course
            .then((read) => renderForDev(server, address, read))
            .then((html) => {
              response.setHeader("content-type", "text/html; charset=utf-8");
              response.end(html);
            })
            .catch((error: unknown) => {
              course = undefined;
              next(error);
            });
        });
      };
    },
  };
}

async function renderForDev(server: ViteDevServer, address: string, course: Course): Promise<string> {
  // The SSR module has the type of the file that it is loaded from.
  const { renderAddress } = (await server.ssrLoadModule("/src/app/render.tsx")) as typeof Render;
  const early = await readEarlyScript();
  const { html } = await renderAddress(address, course, {
    template: readFileSync("index.html", "utf8"),
    assets: { script: "src/app/dev-client.ts", styles: [], fonts: [] },
    earlyScript: early.text,
    earlyScriptHash: early.hash,
    base: "/",
  });
  const transformed = await server.transformIndexHtml(address, html);
  // Vite's own client is an inline module and reaches its server by a socket; the built site has neither.
  return transformed.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
}
