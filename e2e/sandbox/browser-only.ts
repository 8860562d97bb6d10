import { RIGHT, rightAfter, wrongAfter, type HostileSubmission } from "../hostile/submission.ts";

/** `RIGHT` but for `later`, which has another body. */
const later = (body: string): string =>
  RIGHT.replace("return Promise.resolve(value);", `${body} return Promise.resolve(value);`);

/** Hostile submissions that only make sense in a browser's worker. */
export const browserOnly: readonly HostileSubmission[] = [
  {
    id: "message flood to the page by every name there is",
    source: wrongAfter(`
      for (let i = 0; i < 2_000; i++) {
        for (const name of ["postMessage", "webkitPostMessage"]) {
          try { (globalThis as any)[name]({ nonce: "", sequence: i, message: { kind: "done", ending: { kind: "finished" }, timing: { compile: 0, suite: 0 } } }); } catch {}
        }
      }`),
    expect: "failed",
  },
  {
    id: "message flood between ports of its own",
    source: later(`
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => { port1.postMessage(0); port1.postMessage(0); };
      port1.postMessage(0);
      await0();`).replace("export function later", "const await0 = () => {};\nexport function later"),
    expect: ["passed", "timed out"],
  },
  {
    id: "a million messages left on a channel of its own",
    source: rightAfter(
      "const { port1 } = new MessageChannel(); for (let i = 0; i < 1e6; i++) port1.postMessage(i);",
    ),
    expect: ["passed", "timed out", "crashed"],
    patience: 10_000,
  },
  {
    id: "listens for the job and answers in its place",
    source: wrongAfter(`
      for (const kind of ["message", "messageerror"]) addEventListener(kind, (event: any) => {
        for (const port of event.ports ?? []) port.postMessage({ kind: "done" });
      });
      (MessagePort.prototype as any).onmessage = () => {};`),
    expect: ["failed", "crashed"],
  },
  {
    id: "patches MessagePort to forge what goes over it",
    source: wrongAfter(`
      try { MessagePort.prototype.postMessage = function () {} as any; } catch {}
      try { Object.defineProperty(MessagePort.prototype, "postMessage", { value() {} }); } catch {}
      try { (globalThis as any).MessagePort = class {}; } catch {}`),
    expect: ["failed", "crashed"],
  },
  {
    id: "swallows every error event",
    source: wrongAfter(`
      (globalThis as any).onerror = () => true;
      for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
      EventTarget.prototype.dispatchEvent = () => true;
      setTimeout(() => { throw new Error("late"); }, 0);`),
    expect: ["failed", "crashed"],
  },
  {
    id: "close() by another way",
    source: later("(self as any).close.call(self); DedicatedWorkerGlobalScope.prototype.close?.call(self);"),
    expect: "crashed",
  },
  {
    id: "hundred nested workers that loop",
    source: rightAfter(`
      const address = URL.createObjectURL(new Blob(["for(;;){}"]));
      for (let i = 0; i < 100; i++) new Worker(address);`),
    expect: ["passed", "timed out", "crashed"],
    patience: 20_000,
  },
  {
    id: "asks for a synchronous pause",
    source: later("Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);"),
    expect: ["timed out", "failed"],
  },
  {
    id: "a file of its own name",
    source: rightAfter("//# sourceURL=suite.ts"),
    expect: "passed",
  },
  {
    id: "text that would end a script element",
    source: rightAfter(`const text = "</script><script>alert(1)</script><!--"; console.log(text);`),
    expect: "passed",
  },
];
