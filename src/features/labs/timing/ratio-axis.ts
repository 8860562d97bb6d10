/** A ratio in the picture: both in per cent, x of the axis and y of its row. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Ratios with a label on the axis. */
export const TICKS = [
  { ratio: 1 / 16, label: "1/16" },
  { ratio: 1 / 4, label: "1/4" },
  { ratio: 1, label: "1" },
  { ratio: 4, label: "4" },
  { ratio: 16, label: "16" },
  { ratio: 64, label: "64" },
  { ratio: 256, label: "256" },
] as const;

const LOWEST = 1 / 32;
const HIGHEST = 512;

/** Where the axis ends; beyond it on either side stand the ratios that no logarithm reaches. */
const [LEFT, RIGHT] = [9, 92];
const [ZERO, INFINITE] = [3, 97.5];

/** Where a ratio stands on the axis, in per cent of its width: doublings are equally far apart. */
export function placeRatio(ratio: number): number {
  if (ratio === 0) return ZERO;
  if (ratio === Infinity) return INFINITE;
  const share = Math.log2(ratio / LOWEST) / Math.log2(HIGHEST / LOWEST);
  return LEFT + Math.min(Math.max(share, 0), 1) * (RIGHT - LEFT);
}

/** Dots nearer to each other than this would cover each other; in per cent of the width. */
const TOO_NEAR = 1.2;
/** Of a row's height, in per cent, between two dots in one place. */
const APART = 11;

/** A dot for each ratio. Those in one place are spread over the height of the row, around its middle. */
export function placeDots(ratios: readonly number[]): readonly Dot[] {
  const sorted = ratios.map(placeRatio).sort((a, b) => a - b);
  const dots: Dot[] = [];
  while (dots.length < sorted.length) {
    const first = sorted[dots.length] ?? 0;
    const heap = sorted.slice(dots.length).filter((x) => x - first < TOO_NEAR);
    const apart = Math.min(APART, 88 / Math.max(heap.length - 1, 1));
    heap.forEach((x, index) => dots.push({ x, y: 50 + (index - (heap.length - 1) / 2) * apart }));
  }
  return dots;
}
