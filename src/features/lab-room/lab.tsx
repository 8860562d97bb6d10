import type { ComponentType } from "react";
import { assert } from "#base/assert.ts";
import { isLabName, type LabName } from "./about-labs.ts";
import { EffectiveLatencyLab } from "./effective-latency-lab.tsx";
import { NestedTimersLab } from "./nested-timers-lab.tsx";
import { UtilisationLab } from "./utilisation-lab.tsx";

/** The labs, by the name that a lesson writes in `<Lab name="…" />`. Names are public and permanent. */
const LABS: Readonly<Record<LabName, ComponentType>> = {
  "effective-latency": EffectiveLatencyLab,
  "nested-timers": NestedTimersLab,
  utilisation: UtilisationLab,
};

/** The names of all labs. */
export const LAB_NAMES: readonly string[] = Object.keys(LABS);

/** The markup of a lab. Its element brings it to life: the tag is `hp-lab-<name>`. */
export function Lab({ name }: { readonly name: string }) {
  assert(isLabName(name), `there is a lab "${name}" (labs: ${LAB_NAMES.join(", ")})`);
  const Component = LABS[name];
  return <Component />;
}
