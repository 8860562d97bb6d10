import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { graderPlugin } from "./grader-plugin.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = `${root}.cache/grade/`;

/** What goes into the bundle: folders and files. */
const SOURCES = [
  ...["src/base", "src/grader"],
  ...["judge-process.ts", "frames.ts", "grader-plugin.ts", "bundle-judge.ts"].map(
    (name) => `tools/grade/${name}`,
  ),
];

let bundled: Promise<string> | undefined;

/**
 * The path of the Node host's judge, in one script. Building it takes about a second, so it is kept under the hash of
 * what it is made from.
 */
export function bundleJudge(): Promise<string> {
  bundled ??= readOrBuild();
  return bundled;
}

async function readOrBuild(): Promise<string> {
  const file = `${cache}${hashOfSources()}.cjs`;
  if (existsSync(file)) return file;
  const code = await build();
  mkdirSync(cache, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, file); // two processes may build at once: whoever is last wins, and both wrote the same
  return file;
}

async function build(): Promise<string> {
  const vite = await import("vite");
  const output = await vite.build({
    root,
    configFile: false,
    mode: "production",
    logLevel: "warn",
    plugins: [graderPlugin()],
    build: {
      write: false,
      copyPublicDir: false,
      minify: false,
      target: "node20",
      rolldownOptions: {
        input: `${root}tools/grade/judge-process.ts`,
        platform: "node",
        external: /^node:/,
        output: { format: "cjs", codeSplitting: false },
      },
    },
  });
  if (Array.isArray(output) || !("output" in output)) throw new Error("the judge was not built once");
  const [chunk, ...more] = output.output;
  if (more.length > 0) throw new Error("the judge does not bundle to one file");
  return chunk.code;
}

function hashOfSources(): string {
  const hash = createHash("sha256").update(readFileSync(`${root}package-lock.json`));
  for (const file of SOURCES.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(root + file));
  return hash.digest("hex").slice(0, 24);
}

function filesOf(source: string): readonly string[] {
  if (source.endsWith(".ts")) return [source];
  return readdirSync(root + source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort()
    .map((name) => `${source}/${name}`);
}
