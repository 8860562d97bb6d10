import type { Paint } from "./write-svg.ts";

/** The colours of the page as they are now, in its theme. */
export function pagePaint(page: HTMLElement): Paint {
  const probe = page.ownerDocument.createElement("span");
  page.append(probe);
  const known = new Map<string, string>();
  // A custom property says `light-dark(…)`; only a colour that is in use has been decided.
  const resolve = (css: string): string => {
    const found = known.get(css);
    if (found !== undefined) return found;
    probe.style.color = css;
    const colour = getComputedStyle(probe).color;
    known.set(css, colour);
    return colour;
  };
  const paint = {
    surface: resolve("var(--surface)"),
    ink: resolve("var(--ink)"),
    inkSoft: resolve("var(--ink-soft)"),
  };
  for (const name of ["heat", "heat-ink"]) {
    for (const step of [0, 1, 2, 3, 4, 5, 6]) resolve(`var(--${name}-${step})`);
  }
  probe.remove();
  return { ...paint, resolve: (css) => known.get(css) ?? paint.ink };
}
