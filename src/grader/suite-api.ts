import { cost } from "./cost/cost.ts";
import { currentRun } from "./current-run.ts";
import { createEvidenceRecorder } from "./evidence-recorder.ts";
import { createExplore } from "./explore/create-explore.ts";
import { createGrowth } from "./growth/create-growth.ts";
import type { CountGrowth, EvidenceRecorder, Explore, VirtualClock } from "./suite-tools.ts";
import { createVirtualClock } from "./virtual-clock.ts";

/* What a suite imports from "#grader": package.json maps the name to this file. */

/** Makes the clock of this test. `setTimeout`, `setInterval`, `Date` and `performance.now` follow it. */
export function virtualClock(): VirtualClock {
  const run = currentRun();
  if (!run.isInTest()) throw new Error("virtualClock() is made inside a test or its beforeEach");
  return createVirtualClock(run);
}

export const evidence: EvidenceRecorder = createEvidenceRecorder((item) => currentRun().keepEvidence(item));

export { race } from "./race/race.ts";
export { cost };

/** Counts a run for each size and finds the class of its growth; `make` prepares the input, uncounted. */
export const growth: CountGrowth = createGrowth(cost);

/** Runs a program in many orders of its events; the first that fails is drawn. */
export const explore: Explore = createExplore(currentRun);
