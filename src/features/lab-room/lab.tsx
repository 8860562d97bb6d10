import type { ComponentType } from "react";
import { assert } from "#base/assert.ts";
import { EffectiveLatencyLab } from "./effective-latency-lab.tsx";
import { NestedTimersLab } from "./nested-timers-lab.tsx";
import { UtilisationLab } from "./utilisation-lab.tsx";

/** The labs, by the name that a lesson writes in `<Lab name="…" />`. Names are public and permanent. */
const LABS: Readonly<Record<string, ComponentType>> = {
  "effective-latency": EffectiveLatencyLab,
  "nested-timers": NestedTimersLab,
  utilisation: UtilisationLab,
};

/** The names of all labs. */
export const LAB_NAMES: readonly string[] = Object.keys(LABS);

/** The markup of a lab. Its element brings it to life: the tag is `hp-lab-<name>`. */
export function Lab({ name }: { readonly name: string }) {
  const Component = LABS[name];
  assert(Component, `there is a lab "${name}" (labs: ${LAB_NAMES.join(", ")})`);
  return <Component />;
}
