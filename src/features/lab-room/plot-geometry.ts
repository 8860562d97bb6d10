/** Points of a plot whose sides are both 100; y grows upward. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places a value on a side of the plot: `low` at 0, `high` at 100. */
export function place(value: number, low: number, high: number): number {
  return ((value - low) / (high - low)) * 100;
}

/** The `d` of a path through the points, in SVG's coordinates, where y grows downward. */
export function pathThrough(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(100 - y)}`).join(" ");
}

/** CSS that centres a mark on a point. */
export function markAt({ x, y }: Point): { readonly left: string; readonly bottom: string } {
  return { left: `${round(x)}%`, bottom: `${round(y)}%` };
}

/** Two digits are a fiftieth of a pixel, and keep build and browser from disagreeing. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
