/** Parts of addresses that say where, not what. */
const PLACES = new Set(["lessons", "exercises", "levels", "index", "html", "404"]);

/** What somebody may have looked for at an address: `/lessons/first-cash` → `first cash`. */
export function wordsOfAddress(pathname: string, root: string): string {
  const rootPath = new URL(root, `https://site${pathname}`).pathname;
  const below = pathname.startsWith(rootPath) ? pathname.slice(rootPath.length) : pathname;
  return decode(below)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !PLACES.has(word.toLowerCase()))
    .join(" ");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign: the address is read as it stands.
    return text;
  }
}
