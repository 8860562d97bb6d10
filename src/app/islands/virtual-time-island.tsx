import { createVirtualTimeEngine } from "#features/labs/virtual-time/virtual-time-engine.ts";
import { VirtualTimeLab, type VirtualTimeProps } from "#features/labs/virtual-time/virtual-time-lab.tsx";
import { sandbox } from "../services.ts";

/** The lab of the virtual clock with the page's sandbox. */
export function createVirtualTimeLab(props: VirtualTimeProps) {
  return <VirtualTimeLab {...props} engine={createVirtualTimeEngine(sandbox())} />;
}
