import type { ReactElement } from "react";
import { Settings } from "#features/settings/settings.tsx";

/** The settings, with what this browser remembers. */
export function createSettings(): ReactElement {
  return <Settings />;
}
