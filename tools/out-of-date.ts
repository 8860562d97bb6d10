import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Whether `built` is missing or older than any of `sources`, folders searched to the bottom. */
export function isOutOfDate(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => existsSync(source) && newestChange(source) > builtAt);
}

/** A folder's own time counts too: it changes when a file is removed. */
function newestChange(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}
