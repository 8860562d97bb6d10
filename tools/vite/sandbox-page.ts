import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { graderPlugin } from "../grade/grader-plugin.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Builds `sandbox.html`: the frame's script with the worker's bundle as a string in it, minified, and nothing
 * that would have to be loaded. The frame's origin is opaque, so it could not load anything either.
 */
export async function buildSandboxPage(): Promise<string> {
  const worker = await bundle("src/sandbox/worker.ts", {});
  const frame = await bundle("src/sandbox/frame.ts", { WORKER_SOURCE: JSON.stringify(worker) });
  return page(inlineSafe(frame));
}

async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: "warn",
    plugins: [graderPlugin(), withoutNode],
    define: { "process.env.NODE_ENV": '"production"', ...define },
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      target: "es2022",
      rolldownOptions: { input: `${root}${entry}`, output: { format: "iife", codeSplitting: false } },
    },
  });
  return onlyChunk(entry, output);
}

/** `@sinonjs/fake-timers` asks for it, and does without it where it is empty. */
const withoutNode: Plugin = {
  name: "hotpath:without-node",
  enforce: "pre",
  resolveId: (id) => (id === "util" ? "\0empty" : undefined),
  load: (id) => (id === "\0empty" ? "export default {}" : undefined),
};

function onlyChunk(entry: string, output: Awaited<ReturnType<typeof build>>): string {
  if (Array.isArray(output) || !("output" in output)) throw new Error(`${entry}: not built once`);
  const [chunk, ...more] = output.output;
  if (more.length > 0) throw new Error(`${entry}: does not bundle to one file`);
  return chunk.code.trim();
}

/** Inside a script element only these two sequences mean something to the HTML parser; both occur in strings. */
export function inlineSafe(script: string): string {
  return script.replaceAll(/<(?=\/script|!--)/gi, String.raw`\x3C`);
}

function page(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  // The worker inherits this policy: it evaluates the learner's code, in WebKit by importing it from a blob.
  const policy = `default-src 'none'; connect-src 'none'; worker-src blob:; script-src 'sha256-${hash}' 'unsafe-eval' blob:`;
  return [
    "<!doctype html>",
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="robots" content="noindex">',
    "<title>Hotpath: the sandbox</title>",
    `<script>${script}</script>`,
    "",
  ].join("\n");
}
