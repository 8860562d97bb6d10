import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";
const THEMES: readonly Theme[] = ["light", "dark"];

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The colour of a token in one theme, as `#rrggbb`; follows `var(--…)`. */
function colour(name: string, theme: Theme): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1] ?? "";
  const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (alias) return colour(alias, theme);
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  const found = theme === "light" ? pair?.[1] : pair?.[2];
  if (found === undefined) throw new Error(`--${name} is not a pair of colours: “${value}”`);
  return found;
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });

/** WCAG 2.2's relative luminance of linear red, green and blue. */
const luminance = ([red = 0, green = 0, blue = 0]: number[]): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const contrast = (one: string, other: string): number =>
  ratio(luminance(channels(one)), luminance(channels(other)));

/** Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB. */
const BLINDNESS = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

const HEATS = [0, 1, 2, 3, 4, 5, 6];
const CHANGES = [0, 1, 2, 3, 4];
const SURFACES = ["surface", "surface-raised", "surface-sunken"];

describe.each(THEMES)("in the %s theme", (theme) => {
  it("each heat is farther from the paper than the one before, by a step an eye can see", () => {
    for (const heat of HEATS.slice(1)) {
      const step = contrast(colour(`heat-${heat - 1}`, theme), colour(`heat-${heat}`, theme));
      expect(step, `heat-${heat - 1} to heat-${heat}`).toBeGreaterThan(1.2);
    }
    const paper = HEATS.map((heat) => contrast(colour(`heat-${heat}`, theme), colour("surface", theme)));
    expect(paper).toEqual([...paper].sort((a, b) => a - b));
  });

  it.each(Object.entries(BLINDNESS))("the order of heat survives %s", (_name, matrix) => {
    const seen = HEATS.map((heat) => {
      const linear = channels(colour(`heat-${heat}`, theme));
      return luminance(matrix.map((row) => row.reduce((sum, k, at) => sum + k * (linear[at] ?? 0), 0)));
    });
    for (const heat of HEATS.slice(1)) {
      expect(ratio(seen[heat] ?? 0, seen[heat - 1] ?? 0), `heat-${heat}`).toBeGreaterThan(1.2);
    }
    const rising = [...seen].sort((a, b) => a - b);
    expect(seen).toEqual(theme === "dark" ? rising : rising.reverse());
  });

  it.each(HEATS)("text on heat %i can be read", (heat) => {
    expect(contrast(colour(`heat-${heat}`, theme), colour(`heat-ink-${heat}`, theme))).toBeGreaterThan(4.5);
  });

  it.each(CHANGES)("text on change %i can be read", (change) => {
    const ink = colour(`change-ink-${change}`, theme);
    expect(contrast(colour(`change-${change}`, theme), ink)).toBeGreaterThan(4.5);
  });

  it("a greater change is farther from none", () => {
    const steps = CHANGES.map((change) =>
      contrast(colour(`change-${change}`, theme), colour("change-2", theme)),
    );
    expect(steps[0]).toBeGreaterThan((steps[1] ?? 0) * 1.2);
    expect(steps[4]).toBeGreaterThan((steps[3] ?? 0) * 1.2);
    expect(steps[1]).toBeGreaterThan(1.2);
    expect(steps[3]).toBeGreaterThan(1.2);
  });

  it.each(Object.entries(BLINDNESS))("less and more stay apart in %s", (_name, matrix) => {
    const seen = (change: number) => {
      const linear = channels(colour(`change-${change}`, theme));
      return matrix.map((row) => {
        const light = row.reduce((sum, k, at) => sum + k * (linear[at] ?? 0), 0);
        return Math.max(light, 0) ** (1 / 2.4);
      });
    };
    for (const [less, more] of [
      [0, 4],
      [1, 3],
    ] as const) {
      const other = seen(more);
      const distance = Math.hypot(...seen(less).map((light, at) => light - (other[at] ?? 0)));
      expect(distance, `change-${less} to change-${more}`).toBeGreaterThan(0.25);
    }
  });

  it.each(["ink-soft", "accent", "pass", "fail", "warn"])("--%s can be read on every surface", (name) => {
    for (const surface of SURFACES) {
      expect(contrast(colour(name, theme), colour(surface, theme)), surface).toBeGreaterThan(4.5);
    }
  });

  it("ink is easy on every surface and text on the accent can be read", () => {
    for (const surface of SURFACES) {
      expect(contrast(colour("ink", theme), colour(surface, theme)), surface).toBeGreaterThan(10);
    }
    expect(contrast(colour("accent-ink", theme), colour("accent", theme))).toBeGreaterThan(4.5);
  });

  it.each(["accent", "pass", "fail", "warn"])("--%s and ink can be read on its own tint", (name) => {
    const tint = colour(`${name}-soft`, theme);
    expect(contrast(colour(name, theme), tint)).toBeGreaterThan(4.5);
    expect(contrast(colour("ink", theme), tint)).toBeGreaterThan(10);
  });

  it.each(["line-strong", "focus"])("--%s stands out from every surface", (name) => {
    for (const surface of SURFACES) {
      expect(contrast(colour(name, theme), colour(surface, theme)), surface).toBeGreaterThan(3);
    }
  });

  it.each(["keyword", "function", "string", "string-expression", "constant", "comment", "punctuation"])(
    "code: %s can be read on paper and in the well",
    (token) => {
      for (const surface of SURFACES) {
        const ink = colour(`shiki-token-${token}`, theme);
        expect(contrast(ink, colour(surface, theme)), surface).toBeGreaterThan(4.5);
      }
    },
  );
});
