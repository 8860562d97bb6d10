import type { ReactElement } from "react";
import { Dashboard } from "#features/dashboard/dashboard.tsx";
import type { DashboardProps, DashboardServices } from "#features/dashboard/dashboard-props.ts";
import { saveFile } from "#ui/save-file.ts";
import { storage } from "../services.ts";

/** The dashboard with the page's real storage. */
export function createDashboard(props: DashboardProps): ReactElement {
  return <Dashboard {...props} services={dashboardServices()} />;
}

function dashboardServices(): DashboardServices {
  const { log, backup, persistence, integrity } = storage();
  return { log, backup, persistence, integrity, saveFile };
}
