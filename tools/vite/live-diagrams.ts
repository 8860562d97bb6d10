import type { Plugin } from "vite";
import { printProblems } from "#content/problem.ts";
import type { Studio } from "../diagrams/studio.ts";

/**
 * While writing: draws each Mermaid block that changed, in a Chromium that starts with the first of them. The page
 * is then reloaded like after any other change in `lessons/`, so the author sees what readers will get.
 */
export function liveDiagrams(): Plugin {
  return {
    name: "hotpath:live-diagrams",
    apply: "serve",
    configureServer({ config: { root, logger }, watcher, httpServer }) {
      let studio: Promise<Studio> | undefined;
      let turn = Promise.resolve();
      const update = async () => {
        // Loaded here, since the build reads this configuration too and needs none of it.
        const { openStudio } = await import("../diagrams/studio.ts");
        const { describeUpdate, updateDrawings } = await import("../diagrams/update-drawings.ts");
        const done = await updateDrawings(root, {
          all: false,
          openStudio: () => (studio ??= openStudio(root)),
        });
        if (done.drawn.length + done.removed.length > 0) logger.info(describeUpdate(done));
        if (done.problems.length > 0) logger.warn(printProblems(done.problems));
      };
      const refresh = () => {
        turn = turn.then(update).catch((error: unknown) => logger.error(String(error)));
      };
      refresh();
      watcher.on("all", (_, file) => {
        if (file.endsWith(".mdx")) refresh();
      });
      httpServer?.once("close", () => {
        void studio?.then((open) => open.close());
      });
    },
  };
}
