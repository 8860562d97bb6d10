import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What a page loads that imports `entry`, without what is loaded later, and which packages are in it. */
async function weigh(entry: string) {
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    worker: { format: "es" },
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: root + entry, preserveEntrySignatures: "strict" },
    },
  });
  if (Array.isArray(built) || !("output" in built)) throw new Error("It was not built once");
  const chunks = built.output.filter((file) => file.type === "chunk");
  const needed = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  for (const name of needed) {
    for (const imported of chunks.find((chunk) => chunk.fileName === name)?.imports ?? [])
      needed.add(imported);
  }
  const loaded = chunks.filter((chunk) => needed.has(chunk.fileName));
  const modules = loaded.flatMap((chunk) => chunk.moduleIds);
  return {
    bytes: loaded.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0),
    packages: [...new Set(modules.flatMap((id) => /node_modules\/([^/]+)/.exec(id)?.[1] ?? []))],
  };
}

/** Vite's helper for lazy parts, some 0.7 kB, is in these figures, though a page has it from elsewhere. */
describe("the storage", () => {
  it("that every page loads weighs at most 9.1 kB gzip, idb included, and has no zod", async () => {
    const { bytes, packages } = await weigh("src/storage/storage-core.ts");
    expect(packages).toEqual(["idb"]);
    expect(bytes).toBeLessThan(9_100);
  });

  it("of the workbench, with drafts, runs and the door to backups, weighs at most 11.9 kB gzip", async () => {
    const { bytes, packages } = await weigh("src/storage/storage.ts");
    expect(packages).toEqual(["idb"]);
    expect(bytes).toBeLessThan(11_900);
  });
});
