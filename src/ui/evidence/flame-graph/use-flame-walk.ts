import { useMemo, useState, type KeyboardEvent } from "react";
import { frameAfter, placeFrames, type FlameFrame, type PlacedFrame } from "./flame-frame.ts";

/** Where someone is in a flame graph: what they zoomed to, and which frame the keys start from. */
export interface FlameWalk {
  readonly places: ReadonlyMap<number, PlacedFrame>;
  readonly zoom: number;
  /** the one frame that the Tab key stops at */
  readonly current: number;
  zoomTo(index: number): void;
  stand(index: number): void;
  /** Answers which frame must get the focus, if another. */
  press(event: KeyboardEvent): number | undefined;
}

/** @param subject what the frames are of: with another one the walk begins anew */
export function useFlameWalk(frames: readonly FlameFrame[], subject: unknown): FlameWalk {
  const [walked, setWalked] = useState(subject);
  /** what was zoomed to, the latest last; empty at the whole */
  const [zooms, setZooms] = useState<readonly number[]>([]);
  const [standing, setStanding] = useState(0);
  if (walked !== subject) {
    setWalked(subject);
    setZooms([]);
    setStanding(0);
  }
  const wanted = zooms.at(-1) ?? 0;
  const zoom = (frames[wanted]?.total ?? 0) > 0 ? wanted : 0;
  const places = useMemo(() => placeFrames(frames, zoom), [frames, zoom]);
  const current = places.has(standing) ? standing : zoom;

  return {
    places,
    zoom,
    current,
    stand: setStanding,
    zoomTo(index) {
      setStanding(index);
      if (index !== zoom) setZooms(index === 0 ? [] : [...zooms, index]);
    },
    press(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
      if (event.key === "Escape" && zooms.length > 0) {
        event.preventDefault();
        event.stopPropagation();
        setZooms(zooms.slice(0, -1));
        return undefined;
      }
      const next = frameAfter(event.key, current, frames, places);
      if (next !== undefined || event.key.startsWith("Arrow")) event.preventDefault();
      if (next !== undefined) setStanding(next);
      return next;
    },
  };
}
