import { z } from "zod";
import type { ReadAnswer } from "./backup-format.ts";
import { readBackup } from "./read-backup.ts";

/** A file in, its checked contents or the problem out; then the page ends this worker. */

// zod would otherwise try `new Function`, which a strict content security policy reports.
z.config({ jitless: true });

addEventListener("message", ({ data }: MessageEvent<Blob>) => {
  void readBackup(data).then((answer: ReadAnswer) => postMessage(answer));
});
