import { rootFrom, withRelativeLinks } from "./address.ts";
import type { Page } from "./page.ts";

/** Files of the client build that every page refers to, relative to the site's root. */
export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
  /** fonts needed for the first paint */
  readonly fonts: readonly string[];
}

export interface DocumentParts {
  /** `index.html` of the repository */
  readonly template: string;
  readonly assets: Assets;
  /** runs before the first paint: theme and code language as chosen earlier */
  readonly earlyScript: string;
  /** base64 SHA-256 of `earlyScript`, which the policy allows by it */
  readonly earlyScriptHash: string;
  /** absolute base for pages that a host serves at any address (404), e.g. `/` */
  readonly base: string;
}

/** The whole HTML of a page, every address in it relative to where the page will lie. */
export function htmlOf(page: Page, body: string, parts: DocumentParts): string {
  const root = page.path === "/404" ? parts.base : rootFrom(page.path);
  const html = parts.template
    .replace("%root%", () => root)
    .replace("%head%", () => headOf(page, parts))
    .replace("%body%", () => body);
  return withRelativeLinks(html, root);
}

function headOf(page: Page, { assets, earlyScript, earlyScriptHash }: DocumentParts): string {
  const title = page.path === "/" ? `Hotpath: ${page.title}` : `${page.title} · Hotpath`;
  return [
    `<meta http-equiv="Content-Security-Policy" content="${policy(earlyScriptHash)}" />`,
    `<title>${escape(title)}</title>`,
    `<meta name="description" content="${escape(page.description)}" />`,
    // The public address, whatever the host's base: written so that the rewriting of links leaves it alone.
    page.path === "/404"
      ? `<meta name="robots" content="noindex" />`
      : `<link rel="canonical" href='${page.path}' />`,
    `<meta name="color-scheme" content="light dark" />`,
    `<link rel="icon" href="/icon.svg" type="image/svg+xml" />`,
    ...assets.fonts.map(
      (file) => `<link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin />`,
    ),
    ...assets.styles.map((file) => `<link rel="stylesheet" href="/${file}" />`),
    `<script>${earlyScript}</script>`,
    `<script type="module" src="/${assets.script}"></script>`,
  ].join("\n    ");
}

/** Reliability §1; style keeps 'unsafe-inline' for Monaco and for inlined diagrams. */
function policy(earlyScriptHash: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${earlyScriptHash}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
