import { expect, it } from "vitest";
import { createSaveStatus } from "./save-status.ts";

it("says saved only while no writer is busy or has failed", () => {
  const status = createSaveStatus();
  const said: unknown[] = [];
  status.subscribe(() => said.push(status.get()));
  expect(status.get()).toEqual({ kind: "saved" });
  status.report("log", { kind: "busy" });
  status.report("drafts", { kind: "busy" });
  status.report("log", { kind: "idle" });
  status.report("drafts", { kind: "failed", why: "full" });
  status.report("log", { kind: "busy" });
  status.report("drafts", { kind: "idle" });
  status.report("log", { kind: "idle" });
  expect(said).toEqual([
    { kind: "saving" },
    { kind: "not saved", why: "full", canExport: true },
    { kind: "saving" },
    { kind: "saved" },
  ]);
});

it("gives the same object until it changes, as useSyncExternalStore needs", () => {
  const status = createSaveStatus();
  status.report("log", { kind: "failed", why: "full" });
  const before = status.get();
  status.report("log", { kind: "failed", why: "full" });
  expect(status.get()).toBe(before);
});

it("stops calling back when told to, even in the middle of a call", () => {
  const status = createSaveStatus();
  let calls = 0;
  const stop = status.subscribe(() => {
    calls += 1;
    stop();
  });
  status.subscribe(() => (calls += 1));
  status.report("log", { kind: "busy" });
  status.report("log", { kind: "idle" });
  expect(calls).toBe(3);
});
