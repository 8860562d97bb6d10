import { err, ok, type Result } from "#base/result.ts";
import type { OneCallAnswer, OneCallRequest } from "./one-call-message.ts";

/** Times one call each in a worker of its own. An error where the browser starts no worker; it never rejects. */
export function timeOnce(request: OneCallRequest): Promise<Result<OneCallAnswer, string>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./one-call.worker.ts", import.meta.url), { type: "module" });
    const settle = (answer: Result<OneCallAnswer, string>): void => {
      worker.terminate();
      resolve(answer);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<OneCallAnswer>) => settle(ok(data)));
    worker.addEventListener("error", () => settle(err("this browser did not start a worker for it")));
    worker.postMessage(request);
  });
}
