import { z } from "zod";
import { heatOf as heatOfShare, type Heat } from "#ui/evidence/heat.ts";

/** One frame of a flame graph. */
const flameFrame = z.strictObject({
  /** a file of ours or a package */
  name: z.string(),
  /** from 0, the root */
  depth: z.number().int().nonnegative(),
  /** share of the whole width at which it begins and ends, 0 to 1 */
  from: z.number().min(0).max(1),
  to: z.number().min(0).max(1),
  /** on the stack most often, from the root upwards */
  hot: z.boolean(),
});
export type FlameFrame = z.infer<typeof flameFrame>;

/** `build-profile.json`: this site’s own build as `tools/profile/profile-course.ts` sampled it. */
export const buildProfile = z.strictObject({
  samples: z.number().int().positive(),
  everyMicroseconds: z.number().positive(),
  frames: z.array(flameFrame).min(1),
});
export type BuildProfile = z.infer<typeof buildProfile>;

/** How hot a frame is drawn: the hot path from 3 up to 6, all else by its width from 0 to 2. */
export function heatOf(frame: FlameFrame, deepestHot: number): Heat {
  if (frame.hot) return deepestHot === 0 ? 6 : heatOfShare(0.5 + (0.5 * frame.depth) / deepestHot);
  const width = frame.to - frame.from;
  return width > 0.12 ? 2 : width > 0.03 ? 1 : 0;
}
