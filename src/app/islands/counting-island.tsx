import { createCountingEngine } from "#features/labs/counting/counting-engine.ts";
import { CountingLab, type CountingProps } from "#features/labs/counting/counting-lab.tsx";
import { sandbox } from "../services.ts";

/** The lab of counted work with the page's sandbox. */
export function createCountingLab(props: CountingProps) {
  return <CountingLab {...props} engine={createCountingEngine(sandbox(), props.jobs)} />;
}
