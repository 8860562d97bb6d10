import { flameBox, FlameName, flameRows } from "#ui/evidence/flame-box.tsx";
import { heatColour, heatInk, type Heat } from "#ui/evidence/heat.ts";
import { heatOf, type BuildProfile, type FlameFrame } from "./build-profile.ts";

/** The build's flame graph as one still picture, described for screen readers by `summary`. */
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
    <div role="img" aria-label={summary} {...flameRows(deepest + 1)}>
      {frames.map((frame) => (
        <Frame key={`${frame.depth}:${frame.from}`} frame={frame} heat={heatOf(frame, deepestHot)} />
      ))}
    </div>
  );
}

function Frame({ frame, heat }: { readonly frame: FlameFrame; readonly heat: Heat }) {
  return (
    <span
      {...flameBox(frame, heatColour(heat), heatInk(heat))}
      title={`${frame.name}: ${((frame.to - frame.from) * 100).toFixed(1)} % of the samples`}
    >
      <FlameName name={frame.name} />
    </span>
  );
}
