import type { HotpathStorage } from "../storage.ts";
import type { ImportPreview } from "../backup.ts";
import { backupText, blobOf, eventOf } from "./backup-files.ts";

/** @throws {Error} where the file is refused */
export async function previewed(tab: HotpathStorage, file: Blob): Promise<ImportPreview> {
  const preview = await tab.backup.preview(file);
  if (!preview.ok) throw new Error(preview.error.message);
  return preview.value;
}

/**
 * How many events were added.
 * @throws {Error} where the file is refused or the import fails
 */
export async function imported(tab: HotpathStorage, file: Blob): Promise<number> {
  const receipt = await (await previewed(tab, file)).apply();
  if (!receipt.ok) throw new Error(receipt.error.message);
  return receipt.value.addedEvents;
}

/** How many events the undo took back, or why it failed. */
export async function undone(tab: HotpathStorage): Promise<number | string> {
  const answer = await tab.backup.undo();
  return answer.ok ? answer.value : answer.error.message;
}

export const withEvents = (...ns: number[]) => blobOf(backupText(ns.map((n) => ({ event: eventOf(n) }))));

export const draftsFile = (...drafts: object[]) => blobOf(backupText(drafts.map((draft) => ({ draft }))));
