import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { flameBox, FlameName, flameRows } from "../flame-box.tsx";
import styles from "./flame-chart.late.module.css";
import { callersOf, type FlameFrame } from "./flame-frame.ts";
import { useFlameWalk } from "./use-flame-walk.ts";

interface FlameChartProps {
  /** what the picture shows, in a sentence */
  readonly label: string;
  readonly frames: readonly FlameFrame[];
  /** what the frames are of: with another one nothing is zoomed to */
  readonly subject: unknown;
  /** frames that a search has found; absent while there is none */
  readonly found?: ReadonlySet<number> | undefined;
  /** the line about one frame below the picture */
  readonly detail: (index: number) => ReactNode;
}

/**
 * A flame graph to walk in. The root is at the bottom, as everywhere on this site, so a frame stands on its caller
 * and the arrows lead where they point. Each frame is a button that zooms to it; Escape goes back.
 */
export function FlameChart({ label, frames, subject, found, detail }: FlameChartProps) {
  const walk = useFlameWalk(frames, subject);
  const { places, zoom, current } = walk;
  const [pointed, setPointed] = useState<number>();
  const keysId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const rows =
    frames.reduce((deepest, { depth, total }) => (total > 0 ? Math.max(deepest, depth) : deepest), 0) + 1;

  // One begins to read at the root, which a tall picture would leave below its edge.
  useEffect(() => {
    const box = scroll.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [subject]);

  function onKeyDown(event: KeyboardEvent): void {
    const next = walk.press(event);
    if (next !== undefined) scroll.current?.querySelector<HTMLElement>(`[data-frame="${next}"]`)?.focus();
  }

  const shown = pointed !== undefined && places.has(pointed) ? pointed : current;
  return (
    <div className={styles["chart"]} data-searched={found !== undefined}>
      <div ref={scroll} className={styles["scroll"]}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the buttons in it */}
        <div
          {...flameRows(rows)}
          role="group"
          aria-label={label}
          aria-describedby={keysId}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setPointed(undefined)}
        >
          {[...places.values()].map((place) => {
            const frame = frames[place.index];
            if (!frame) return null;
            const { className = "", style } = flameBox(place, frame.colour, frame.ink);
            return (
              <button
                key={place.index}
                type="button"
                className={`${className} ${styles["frame"] ?? ""}`}
                style={style}
                data-frame={place.index}
                data-caller={place.isCaller}
                data-found={found?.has(place.index)}
                aria-label={frame.label}
                tabIndex={place.index === current ? 0 : -1}
                onClick={() => walk.zoomTo(place.index)}
                onFocus={() => walk.stand(place.index)}
                onPointerEnter={({ pointerType }) => pointerType === "mouse" && setPointed(place.index)}
              >
                <FlameName name={frame.name} />
              </button>
            );
          })}
        </div>
      </div>
      <div className={styles["detail"]}>{detail(shown)}</div>
      <Trail frames={frames} zoom={zoom} onZoom={(index) => walk.zoomTo(index)} />
      <p id={keysId} className="visually-hidden">
        Arrow up goes to the widest frame that it calls, down to its caller, left and right to its neighbours.
        Enter zooms, Escape goes back.
      </p>
    </div>
  );
}

interface TrailProps {
  readonly frames: readonly FlameFrame[];
  readonly zoom: number;
  readonly onZoom: (index: number) => void;
}

/** The way from the root to what was zoomed to. Its place is kept while nothing is, so that nothing moves. */
function Trail({ frames, zoom, onZoom }: TrailProps) {
  if (zoom === 0) {
    return <p className={styles["hint"]}>Click a frame, or press Enter on it, to zoom to it.</p>;
  }
  return (
    <nav aria-label="Zoomed to" className={styles["trail"]}>
      <ol>
        {callersOf(frames, zoom).map((index) => (
          <li key={index}>
            <button type="button" onClick={() => onZoom(index)}>
              {frames[index]?.name}
            </button>
          </li>
        ))}
        <li aria-current="true">{frames[zoom]?.name}</li>
      </ol>
    </nav>
  );
}
