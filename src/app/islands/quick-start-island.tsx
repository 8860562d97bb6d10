import { Step } from "#features/quick-start/step.tsx";
import type { StepProps, StepServices } from "#features/quick-start/step-props.ts";
import { sandbox, storage } from "../services.ts";

/** One step of the quick start with the page's storage and sandbox, which all its steps share. */
export function createStep(props: Omit<StepProps, "services">) {
  const kept = storage();
  const services: StepServices = {
    sandbox: sandbox(),
    log: kept.log,
    drafts: kept.drafts,
    draftSaver: (id) => kept.draftSaver(id),
    saving: kept.status,
  };
  return <Step {...props} services={services} />;
}
