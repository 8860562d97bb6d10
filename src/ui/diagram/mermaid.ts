import type { Mermaid, MermaidConfig } from "mermaid";
import { paint } from "./paint.ts";
import { THEME } from "./theme.ts";

/** The kinds of Mermaid diagrams that the theme covers, as Mermaid's parser names them. */
const KINDS = ["flowchart-v2", "sequence"] as const;

const FONT = "var(--font-ui)";
const FONT_SIZE = 15;

const CONFIG: MermaidConfig = {
  startOnLoad: false,
  securityLevel: "strict",
  suppressErrorRendering: true,
  // The default for new diagrams loads a layout engine of 465 kB.
  layout: "dagre",
  look: "classic",
  // Some shapes are drawn by hand even in the classic look; the seed makes them the same each time.
  handDrawnSeed: 1,
  theme: "base",
  // Labels as SVG text: a foreignObject is HTML that not every viewer draws.
  htmlLabels: false,
  fontFamily: FONT,
  fontSize: FONT_SIZE,
  // For the sizes of text that the layout measures; paint() replaces Mermaid's style by the theme alone.
  themeCSS: THEME,
  themeVariables: { fontFamily: FONT, fontSize: `${FONT_SIZE}px` },
  flowchart: {
    curve: "basis",
    padding: 12,
    nodeSpacing: 28,
    rankSpacing: 34,
    wrappingWidth: 210,
    minNodeWidth: 64,
    subGraphTitleMargin: { top: 6, bottom: 6 },
  },
  sequence: {
    mirrorActors: false,
    width: 128,
    height: 44,
    actorMargin: 40,
    messageMargin: 30,
    boxMargin: 8,
    noteMargin: 10,
    actorFontFamily: FONT,
    actorFontSize: FONT_SIZE,
    actorFontWeight: 600,
    messageFontFamily: FONT,
    messageFontSize: FONT_SIZE,
    noteFontFamily: FONT,
    noteFontSize: FONT_SIZE - 1,
  },
};

/**
 * Draws a Mermaid source as an SVG element in the page's colours and font, of known width and height in CSS
 * pixels. All ids inside begin with `id`. Mermaid itself is loaded with the first call.
 * @returns undefined when `signal` was aborted meanwhile: a late drawing is dropped.
 * @throws {Error} as `parseDiagram` does.
 */
export async function drawDiagram(
  id: string,
  source: string,
  signal?: AbortSignal,
): Promise<SVGSVGElement | undefined> {
  const mermaid = await parseDiagram(source);
  await document.fonts.load(`${FONT_SIZE}px Recursive`);
  if (signal?.aborted) return undefined;
  const { svg } = await mermaid.render(id, source);
  if (signal?.aborted) return undefined;
  return paint(new DOMParser().parseFromString(svg, "image/svg+xml"), id);
}

/**
 * Loads Mermaid and has it parse a source; answers with Mermaid, ready to draw.
 * @throws {Error} Mermaid's message when the source does not parse, ours when its kind has no theme.
 */
export async function parseDiagram(source: string): Promise<Mermaid> {
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize(CONFIG);
  const { diagramType } = await mermaid.parse(source);
  if (!KINDS.some((kind) => kind === diagramType)) {
    throw new Error(`There is no theme for "${diagramType}": use flowchart or sequenceDiagram`);
  }
  return mermaid;
}
