import { endless } from "./endless.ts";
import { forging } from "./forging.ts";
import { harmless } from "./harmless.ts";
import { heavy } from "./heavy.ts";
import type { HostileSubmission } from "./submission.ts";
import { throwing } from "./throwing.ts";

/** Every hostile submission. After each, a right and a wrong one must still get their verdicts. */
export const submissions: readonly HostileSubmission[] = [
  ...endless,
  ...heavy,
  ...throwing,
  ...forging,
  ...harmless,
];
