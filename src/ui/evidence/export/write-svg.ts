import { placeFrames, type FlameFrame } from "../flame-graph/flame-frame.ts";

/** How things look in a file that can't see the page's style sheet. */
export interface Paint {
  /** the colour that a CSS value has on the page */
  readonly resolve: (css: string) => string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
}

export interface FlameText {
  readonly title: string;
  /** what it shows, in a sentence */
  readonly description: string;
  /** below the frames */
  readonly notes: readonly string[];
}

const WIDTH = 1_200;
const MARGIN = 16;
const ROW = 22;
const HEAD = 44;
const NOTE = 18;
/** Width of a letter at the size of labels, rather too wide than too narrow. */
const LETTER = 7.2;

/** The whole flame graph as a file of its own: colours resolved, every frame with its tooltip, no script, no font. */
export function writeSvg(frames: readonly FlameFrame[], text: FlameText, paint: Paint): string {
  const places = [...placeFrames(frames, 0).values()];
  const rows = places.reduce((deepest, { depth }) => Math.max(deepest, depth), 0) + 1;
  const bottom = HEAD + rows * ROW;
  const height = bottom + text.notes.length * NOTE + MARGIN;
  const boxes = places.map((place) => {
    const frame = frames[place.index];
    if (!frame) return "";
    const width = (place.to - place.from) * (WIDTH - 2 * MARGIN);
    const x = MARGIN + place.from * (WIDTH - 2 * MARGIN);
    const y = bottom - (place.depth + 1) * ROW;
    const label = labelIn(frame.name, width);
    return [
      `<g><title>${escaped(frame.label)}</title>`,
      `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${ROW}" fill="${paint.resolve(frame.colour)}" stroke="${paint.surface}"/>`,
      label &&
        `<text x="${round(x + 5)}" y="${y + 15}" fill="${paint.resolve(frame.ink)}">${escaped(label)}</text>`,
      "</g>",
    ].join("");
  });
  const notes = text.notes.map(
    (note, index) =>
      `<text x="${MARGIN}" y="${bottom + (index + 1) * NOTE}" fill="${paint.inkSoft}">${escaped(note)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="ui-sans-serif, system-ui, sans-serif" font-size="12">`,
    `<title id="title">${escaped(text.title)}</title>`,
    `<desc id="desc">${escaped(text.description)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${paint.surface}"/>`,
    `<text x="${MARGIN}" y="28" font-size="16" font-weight="600" fill="${paint.ink}">${escaped(text.title)}</text>`,
    ...boxes,
    ...notes,
    "</svg>\n",
  ].join("\n");
}

/** As much of a name as fits; nothing where hardly any does. */
function labelIn(name: string, width: number): string {
  const letters = Math.floor((width - 8) / LETTER);
  if (name.length <= letters) return name;
  return letters < 4 ? "" : `${name.slice(0, letters - 1)}…`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML has no way to write, control characters and halves of a letter, becomes a space. */
export const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    .replace(/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/gu, " ")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

export const round = (value: number): string => String(Number(value.toFixed(2)));
