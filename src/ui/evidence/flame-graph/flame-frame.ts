import type { FlamePlace } from "../flame-box.tsx";

/** A frame as a flame graph draws it. In a list the root comes first, a caller before what it calls. */
export interface FlameFrame {
  readonly name: string;
  /** index of the caller; -1 for the root */
  readonly parent: number;
  readonly depth: number;
  /** its width: what it and all that it calls have; nothing is not drawn */
  readonly total: number;
  readonly colour: string;
  /** readable on `colour` */
  readonly ink: string;
  /** everything there is to say about it, for those who don't see the line below the graph */
  readonly label: string;
}

export interface PlacedFrame extends FlamePlace {
  readonly index: number;
  /** it calls, at some distance, the frame that was zoomed to, and is as wide as the picture */
  readonly isCaller: boolean;
}

/** Places for the frames that are drawn when the one of index `zoom` has the whole width, by their index. */
export function placeFrames(frames: readonly FlameFrame[], zoom: number): ReadonlyMap<number, PlacedFrame> {
  const places = new Map<number, PlacedFrame>();
  const whole = frames[zoom]?.total ?? 0;
  if (whole <= 0) return places;
  for (const index of [...callersOf(frames, zoom), zoom]) {
    places.set(index, { index, depth: frames[index]?.depth ?? 0, from: 0, to: 1, isCaller: index !== zoom });
  }
  /** for each frame, where the next of those it calls begins */
  const next = new Map([[zoom, 0]]);
  frames.forEach(({ parent, depth, total }, index) => {
    const from = next.get(parent);
    if (from === undefined || total <= 0 || index <= zoom) return;
    const to = from + total / whole;
    places.set(index, { index, depth, from, to, isCaller: false });
    next.set(parent, to);
    next.set(index, from);
  });
  return places;
}

/** Indexes of the frames that stand below one, the root first. */
export function callersOf(frames: readonly FlameFrame[], index: number): readonly number[] {
  const callers: number[] = [];
  for (let at = frames[index]?.parent ?? -1; at >= 0; at = frames[at]?.parent ?? -1) callers.push(at);
  return callers.reverse();
}

/**
 * Where a key leads from a frame among those that are drawn: up to the widest of those it calls, down to its caller,
 * aside to the next one of the same caller, home to the bottom. Undefined where the key leads nowhere.
 */
export function frameAfter(
  key: string,
  index: number,
  frames: readonly FlameFrame[],
  places: ReadonlyMap<number, PlacedFrame>,
): number | undefined {
  const drawn = (parent: number) => [...places.keys()].filter((at) => frames[at]?.parent === parent);
  switch (key) {
    case "ArrowUp":
      return drawn(index).reduce<number | undefined>(
        (widest, at) => (total(frames, at) > total(frames, widest) ? at : widest),
        undefined,
      );
    case "ArrowDown": {
      const caller = frames[index]?.parent ?? -1;
      return caller >= 0 ? caller : undefined;
    }
    case "ArrowLeft":
    case "ArrowRight": {
      const row = drawn(frames[index]?.parent ?? -1);
      return row[row.indexOf(index) + (key === "ArrowRight" ? 1 : -1)];
    }
    case "Home":
      return 0;
    default:
      return undefined;
  }
}

const total = (frames: readonly FlameFrame[], index: number | undefined): number =>
  index === undefined ? 0 : (frames[index]?.total ?? 0);

/** The share of the whole that frames hold together; what stands on another of them counts once. */
export function shareOf(frames: readonly FlameFrame[], indexes: ReadonlySet<number>): number {
  const whole = frames[0]?.total ?? 0;
  if (whole <= 0) return 0;
  let held = 0;
  for (const index of indexes) {
    if (!callersOf(frames, index).some((caller) => indexes.has(caller))) held += frames[index]?.total ?? 0;
  }
  return held / whole;
}
