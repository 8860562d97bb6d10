import type { UncaughtListener } from "#grader/worker-surface.ts";
import { getter, method } from "./captured.ts";

/** Reports what nobody caught. Registered first, so that nobody can stop an event before it comes here. */
export function listenForUncaught(listener: UncaughtListener): void {
  const silence = method(Event.prototype, "preventDefault");
  const errorOf = getter(ErrorEvent.prototype, "error");
  const messageOf = getter(ErrorEvent.prototype, "message");
  const reasonOf = getter(PromiseRejectionEvent.prototype, "reason");
  const promiseOf = getter(PromiseRejectionEvent.prototype, "promise");
  addEventListener("error", (event) => {
    silence(event, []);
    // An error in a nested worker comes with its text alone.
    listener.error(errorOf(event, []) ?? messageOf(event, []));
  });
  addEventListener("unhandledrejection", (event) => {
    silence(event, []);
    listener.rejection(reasonOf(event, []), promiseOf(event, []) as object); // the browser made it: a promise
  });
  addEventListener("rejectionhandled", (event) => {
    listener.handled(promiseOf(event, []) as object);
  });
}
