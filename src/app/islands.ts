import type { ReactElement } from "react";

/** Makes an island's element again in the browser from the props that the build wrote into the page. */
export type IslandLoader = () => Promise<(props: never) => ReactElement>;

/** The islands by name; each loads its code, and the services that it needs, only where it stands. */
export const ISLANDS: Readonly<Record<string, IslandLoader>> = {
  workbench: () => import("./islands/workbench-island.tsx").then((module) => module.createWorkbench),
  "quick-start": () => import("./islands/quick-start-island.tsx").then((module) => module.createStep),
  progress: () => import("./islands/progress-island.tsx").then((module) => module.createDashboard),
  "one-call-lab": () => import("./islands/timing-islands.tsx").then((module) => module.createOneCallLab),
  "pairs-lab": () => import("./islands/timing-islands.tsx").then((module) => module.createPairsLab),
  "counting-lab": () => import("./islands/counting-island.tsx").then((module) => module.createCountingLab),
  "virtual-time-lab": () =>
    import("./islands/virtual-time-island.tsx").then((module) => module.createVirtualTimeLab),
  settings: () => import("./islands/settings-island.tsx").then((module) => module.createSettings),
};
