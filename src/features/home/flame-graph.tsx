import { heatOf, type BuildProfile, type FlameFrame } from "./build-profile.ts";
import styles from "./flame-graph.module.css";

/**
 * A flame graph in HTML: frames are boxes in shares of the width, so that it fits any screen without distorting
 * its labels. One picture for a screen reader, described by `summary`.
 */
export function FlameGraph({
  profile,
  summary,
}: {
  readonly profile: BuildProfile;
  readonly summary: string;
}) {
  const { frames } = profile;
  const deepest = Math.max(...frames.map((frame) => frame.depth));
  const deepestHot = Math.max(...frames.filter((frame) => frame.hot).map((frame) => frame.depth));
  return (
    <div
      role="img"
      aria-label={summary}
      className={styles["graph"]}
      style={{ "--rows": deepest + 1 } as React.CSSProperties}
    >
      {frames.map((frame) => (
        <Frame key={`${frame.depth}:${frame.from}`} frame={frame} heat={heatOf(frame, deepestHot)} />
      ))}
    </div>
  );
}

function Frame({ frame, heat }: { readonly frame: FlameFrame; readonly heat: number }) {
  const place = {
    left: share(frame.from),
    width: share(frame.to - frame.from),
    "--depth": frame.depth,
    background: `var(--heat-${heat})`,
    color: `var(--heat-ink-${heat})`,
  };
  return (
    <span
      className={styles["frame"]}
      style={place}
      title={`${frame.name}: ${((frame.to - frame.from) * 100).toFixed(1)} % of the samples`}
    >
      <span className={styles["name"]}>{frame.name}</span>
    </span>
  );
}

const share = (ratio: number): string => `${(ratio * 100).toFixed(3)}%`;
