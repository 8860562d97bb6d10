import { err } from "#base/result.ts";
import type { ReadAnswer } from "./backup-format.ts";
import { unreadableFile } from "./problems.ts";

/** Reads and checks a file off the page's thread. Never rejects. */
export function readInWorker(file: Blob): Promise<ReadAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
    const settle = (answer: ReadAnswer): void => {
      worker.terminate();
      resolve(answer);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<ReadAnswer>) => settle(data));
    // Out of memory, or the worker's script could not be loaded.
    worker.addEventListener("error", () => settle(err(unreadableFile())));
    worker.addEventListener("messageerror", () => settle(err(unreadableFile())));
    worker.postMessage(file);
  });
}
