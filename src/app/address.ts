/*
 * Components write addresses from the site's root (`/lessons/first-cache`). What reaches the browser is relative to
 * the page, so that one build works below any address of any static host.
 */

/** `/lessons/first-cache` lies at `lessons/first-cache/index.html`, so its root is `../../`. */
export function rootFrom(path: string): string {
  const depth = path.split("/").filter(Boolean).length;
  return depth === 0 ? "./" : "../".repeat(depth);
}

/** Makes an address from the root relative. Pages get a closing slash, so that a static host need not redirect. */
export function relativeAddress(address: string, root: string): string {
  const [, path = "", suffix = ""] = /^\/([^?#]*)(.*)$/.exec(address) ?? [];
  const isFile = path.includes(".") || path === "" || path.endsWith("/");
  return `${root}${path}${isFile ? "" : "/"}${suffix}`;
}

/** Makes every address from the root in the attributes of `html` relative. */
export function withRelativeLinks(html: string, root: string): string {
  return html.replace(/\b(href|src|action)="(\/(?!\/)[^"]*)"/g, (_, name: string, address: string) => {
    return `${name}="${relativeAddress(address, root)}"`;
  });
}

/** Parses an island's props: what the build wrote from the root becomes relative, as in the HTML around it. */
export function parseProps(json: string, root: string): unknown {
  return JSON.parse(json, (key, value: unknown) => {
    if (typeof value !== "string") return value;
    if (key === "href" && value.startsWith("/")) return relativeAddress(value, root);
    return key.endsWith("Html") ? withRelativeLinks(value, root) : value;
  });
}
