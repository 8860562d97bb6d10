/** A step of the heat scale: 0 is fast and cool, 6 is slow and hot. */
export type Heat = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const STEPS: readonly Heat[] = [0, 1, 2, 3, 4, 5, 6];

/** The heat of a share of the whole: 0 is the coolest, 1 the hottest; anything outside counts as the nearest. */
export function heatOf(share: number): Heat {
  const step = Math.round(Math.min(Math.max(share, 0), 1) * 6);
  return STEPS[step] ?? 0;
}

export const heatColour = (heat: Heat): string => `var(--heat-${heat})`;

/** What is readable on `heatColour` of the same step. */
export const heatInk = (heat: Heat): string => `var(--heat-ink-${heat})`;
