import { useId } from "react";
import { figureText } from "../figure-text.ts";
import { shareOf, type FlameFrame } from "./flame-frame.ts";
import styles from "./frame-search.late.module.css";

interface FrameSearchProps {
  readonly frames: readonly FlameFrame[];
  /** absent while nothing is searched for */
  readonly found: ReadonlySet<number> | undefined;
  readonly query: string;
  /** what the whole is made of, e.g. `cost` */
  readonly of: string;
  readonly onQuery: (query: string) => void;
}

/** A box that marks the frames of a name and says how much of the whole they hold. */
export function FrameSearch({ frames, found, query, of, onQuery }: FrameSearchProps) {
  const id = useId();
  return (
    <div className={styles["search"]}>
      <label htmlFor={id} className="visually-hidden">
        Find frames
      </label>
      <input
        id={id}
        type="search"
        className={styles["box"]}
        placeholder="Find frames"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <span role="status" aria-label="Found frames" className={styles["found"]}>
        {found && sayFound(frames, found, of)}
      </span>
    </div>
  );
}

/** The drawn frames whose name has `query` in it, whatever the case; undefined for an empty one. */
export function framesNamed(frames: readonly FlameFrame[], query: string): ReadonlySet<number> | undefined {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return undefined;
  const found = frames.flatMap(({ name, parent, total }, index) =>
    parent >= 0 && total > 0 && name.toLowerCase().includes(wanted) ? [index] : [],
  );
  return new Set(found);
}

function sayFound(frames: readonly FlameFrame[], found: ReadonlySet<number>, of: string): string {
  if (found.size === 0) return "none";
  return `${found.size} ${found.size === 1 ? "frame" : "frames"}, ${figureText(shareOf(frames, found), "%")} of all ${of}`;
}
