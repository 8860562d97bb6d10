import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transformWithOxc } from "vite";

/** `src/app/early.js` without comments and spaces, and its hash for the content security policy. */
export async function readEarlyScript(): Promise<{ readonly text: string; readonly hash: string }> {
  const source = readFileSync("src/app/early.js", "utf8");
  const text = source
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\n\s*/g, " ")
    .trim();
  await transformWithOxc(text, "early.js");
  return { text, hash: createHash("sha256").update(text).digest("base64") };
}
