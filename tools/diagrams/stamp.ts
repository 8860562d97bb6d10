import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const DRAWN_BY = [
  "src/ui/diagram/mermaid.ts",
  "src/ui/diagram/paint.ts",
  "src/ui/diagram/style-for.ts",
  "src/ui/diagram/theme.ts",
  "node_modules/mermaid/package.json",
  "node_modules/@fontsource-variable/recursive/package.json",
];

const STAMP = /^<!-- npm run diagrams ([0-9a-f]{16}) -->\n/;

/** What a drawing depends on beside its source: our theme, and the versions of Mermaid and of the font. */
export function fingerprintOfRenderer(): string {
  return hash(DRAWN_BY.map((file) => relevantText(file)));
}

/** The hash that a drawing of `source` bears. */
export function hashOf(source: string, renderer: string): string {
  return hash([source, renderer]);
}

/** A drawing's file: the SVG below a line that tells what it was drawn from. */
export function withStamp(svg: string, source: string, renderer: string): string {
  return `<!-- npm run diagrams ${hashOf(source, renderer)} -->\n${svg}\n`;
}

/** The hash in a drawing's first line, undefined where there is none. */
export function readStamp(file: string): string | undefined {
  return STAMP.exec(file.replaceAll("\r\n", "\n"))?.[1];
}

function relevantText(file: string): string {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith("package.json")) return text;
  return /"version": "[^"]+"/.exec(text)?.[0] ?? "";
}

function hash(parts: readonly string[]): string {
  const text = parts.map((part) => part.replaceAll("\r\n", "\n")).join("\0");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
