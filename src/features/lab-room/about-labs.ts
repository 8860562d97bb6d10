/** What a lab is called and what it shows: on its own figure, and in the list of all labs. */
export interface AboutLab {
  readonly title: string;
  /** one sentence */
  readonly shows: string;
}

/** By the name that a lesson writes in `<Lab name="…" />`. Names are public and permanent. */
export const ABOUT_LABS = {
  utilisation: {
    title: "One server, more and more traffic",
    shows:
      "What a busier server does to response time, by the formula and in simulated runs that disagree with it.",
  },
  "nested-timers": {
    title: "Five timers around the same payment, twice",
    shows:
      "Step through a payment and see which timers stop when their step ends, and which only at the very end.",
  },
  "effective-latency": {
    title: "What a hit ratio buys",
    shows:
      "How much faster lookups get as more of them hit a cache, and why the last few per cent buy the most.",
  },
} as const satisfies Record<string, AboutLab>;

export type LabName = keyof typeof ABOUT_LABS;

/** Whether there is a lab of this name. */
export function isLabName(name: string): name is LabName {
  return Object.hasOwn(ABOUT_LABS, name);
}
