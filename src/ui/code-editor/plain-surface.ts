import { createHeatStrip } from "./heat-strip.ts";
import type { Place, TextSurface } from "./text-surface.ts";

/** A plain text area as a surface. What it already holds, typed before any script ran, is kept. */
export function createPlainSurface(area: HTMLTextAreaElement, onEdit: () => void): TextSurface {
  area.addEventListener("input", onEdit);
  const heat = createHeatStrip(area);

  return {
    text: () => area.value,
    replace(text) {
      // Setting an equal value would still move the caret to the end.
      if (area.value !== text) area.value = text;
    },
    reveal(place) {
      const offset = offsetOf(area.value, place);
      area.focus();
      area.setSelectionRange(offset, offset);
      scrollToLine(area, place.line);
    },
    focus: () => area.focus(),
    hasFocus: () => document.activeElement === area,
    selection: () => ({
      start: placeOf(area.value, area.selectionStart),
      end: placeOf(area.value, area.selectionEnd),
    }),
    select({ start, end }) {
      area.focus();
      area.setSelectionRange(offsetOf(area.value, start), offsetOf(area.value, end));
    },
    showHeat: (lines) => heat.show(lines ?? []),
    dispose() {
      area.removeEventListener("input", onEdit);
      heat.dispose();
    },
  };
}

/** How many UTF-16 units stand before `place`; a place outside the text becomes the nearest inside. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf("\n", start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return Math.min(start + Math.max(column - 1, 0), end === -1 ? text.length : end);
}

/** The place after `offset` UTF-16 units. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/** Lines don't wrap in the area, so a line's height is the same for all. */
function scrollToLine(area: HTMLTextAreaElement, line: number): void {
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
  if (Number.isNaN(lineHeight)) return;
  area.scrollTop = Math.max(0, (line - 1) * lineHeight - area.clientHeight / 2);
}
