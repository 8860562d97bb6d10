import type { HeatLine } from "../evidence/heat-lines.ts";
import { heatColour } from "../evidence/heat.ts";
import styles from "./code-editor.module.css";

/** A strip of heat at the left edge of a text area, in the room that its padding leaves. */
export interface HeatStrip {
  show(lines: readonly HeatLine[]): void;
  dispose(): void;
}

/** A picture only: the same is said in words below the area. */
export function createHeatStrip(area: HTMLTextAreaElement): HeatStrip {
  const strip = document.createElement("div");
  strip.className = styles["strip"] ?? "";
  strip.setAttribute("aria-hidden", "true");
  const follow = () => {
    strip.style.setProperty("--scrolled", `${area.scrollTop}px`);
  };
  area.addEventListener("scroll", follow, { passive: true });

  return {
    show(lines) {
      const bands = lines.filter(({ cost }) => cost > 0).map(bandOf);
      strip.replaceChildren(...bands);
      if (bands.length === 0) strip.remove();
      else area.after(strip);
      follow();
    },
    dispose() {
      strip.remove();
      area.removeEventListener("scroll", follow);
    },
  };
}

function bandOf({ line, heat }: HeatLine): HTMLElement {
  const band = document.createElement("i");
  band.style.setProperty("--line", String(line - 1));
  band.style.background = heatColour(heat);
  return band;
}
