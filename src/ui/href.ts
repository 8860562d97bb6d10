/**
 * The address of a page for a link that is made in the browser: `/lessons/first-cache` → `../../lessons/first-cache/`.
 * Links in markup need none of this, since the build makes them relative; there the address stays as it is.
 */
export function hrefOf(page: string): string {
  if (typeof document === "undefined") return page;
  const root = document.documentElement.dataset["root"] ?? "/";
  const [, path = "", suffix = ""] = /^\/?([^?#]*)(.*)$/.exec(page) ?? [];
  const isFolder = path === "" || path.endsWith("/") || path.includes(".");
  return `${root}${path}${isFolder ? "" : "/"}${suffix}`;
}
