import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build as viteBuild, type Manifest } from "vite";
import type * as Render from "#app/render.tsx";
import type { Assets } from "#app/document.ts";
import { isMain, orExit } from "./command.ts";
import { readEarlyScript } from "./site/early-script.ts";
import { loadCourse } from "./site/load-course.ts";

export interface BuildOptions {
  readonly outDir: string;
  /** where the site will lie; only `404.html` needs it, all other pages are relative. Default `/` */
  readonly base?: string;
  /** holds `lessons/` and `exercises/`; default: here */
  readonly courseRoot?: string;
}

const SERVER_OUT = ".cache/render";

/** Builds the whole site: the browser's code, then every page as its own HTML. */
export async function build({ outDir, base = "/", courseRoot = process.cwd() }: BuildOptions): Promise<void> {
  const course = await loadCourse(courseRoot);
  await viteBuild({ logLevel: "warn", build: { outDir, emptyOutDir: true } });
  await viteBuild({
    logLevel: "warn",
    build: {
      outDir: SERVER_OUT,
      emptyOutDir: true,
      ssr: true,
      manifest: false,
      copyPublicDir: false,
      rolldownOptions: { input: { render: "src/app/render.tsx" } },
    },
  });

  // The bundle's module has the type of the file that it was built from.
  const bundle = pathToFileURL(path.resolve(SERVER_OUT, "render.js")).href;
  const { renderSite } = (await import(`${bundle}?${Date.now()}`)) as typeof Render;
  const early = await readEarlyScript();
  const files = await renderSite(course, {
    template: readFileSync("index.html", "utf8"),
    assets: readAssets(outDir),
    earlyScript: early.text,
    earlyScriptHash: early.hash,
    base,
  });
  for (const file of files) {
    const target = path.join(outDir, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.html);
  }
  rmSync(path.join(outDir, ".vite"), { recursive: true });
  console.log(`${files.length} pages in ${outDir}`);
}

function readAssets(outDir: string): Assets {
  // Vite writes this file in the shape it documents.
  const manifest = JSON.parse(readFileSync(path.join(outDir, ".vite/manifest.json"), "utf8")) as Manifest;
  const script = manifest["src/app/client.ts"]?.file;
  const styles = stylesOf("src/app/styles.ts", manifest);
  if (script === undefined) throw new Error("The build's manifest lacks src/app/client.ts");
  const fonts = Object.values(manifest)
    .map((entry) => entry.file)
    .filter((file) => file.endsWith(".woff2"));
  return { script, styles, fonts: [...new Set(fonts)] };
}

/** The style sheets of a chunk after those of the chunks that it imports. */
function stylesOf(chunk: string, manifest: Manifest): readonly string[] {
  const { imports = [], css = [] } = manifest[chunk] ?? {};
  return [...new Set([...imports.flatMap((name) => stylesOf(name, manifest)), ...css])];
}

if (isMain(import.meta.filename)) {
  const { values } = parseArgs({
    options: { out: { type: "string", default: "dist" }, base: { type: "string", default: "/" } },
  });
  await orExit(() => build({ outDir: values.out, base: values.base }));
}
