// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EMPTY_STATE } from "#progress/state.ts";
import { settle } from "#ui/testing/settle.ts";
import type { DashboardServices } from "./dashboard-props.ts";
import { DashboardHost } from "./testing/dashboard-host.tsx";
import { attempt, begun, servicesWith } from "./testing/fakes.ts";

let host: DashboardHost;

beforeEach(() => {
  host = new DashboardHost();
});
afterEach(() => host.remove());

describe("the dashboard", () => {
  it("is busy until everything has answered, then shows the sums", async () => {
    await host.show();
    expect(host.element.firstElementChild?.getAttribute("aria-busy")).toBe("true");
    await host.show(servicesWith());
    expect(host.element.firstElementChild?.getAttribute("aria-busy")).toBe("false");
    expect(host.element.querySelector("dl")?.textContent).toContain("1 of 1");
    expect(host.element.querySelector("dl")?.textContent).toContain("2 min");
  });

  it("opens the history of an exercise, newest first, and compares two attempts", async () => {
    // Loaded beforehand, so that the comparison is there as soon as it is asked for.
    await import("#ui/diff/diff-view.tsx");
    await host.show(servicesWith());
    await settle(() => {
      const details = host.element.querySelector("details");
      if (details) details.open = true;
      details?.dispatchEvent(new Event("toggle"));
    });
    await vi.waitFor(async () => {
      await settle();
      expect(host.element.querySelector("details")?.textContent).toContain("const version = 2");
    });
    const rows = [...host.element.querySelectorAll("details tbody tr")].map((row) => row.textContent);
    expect(rows[0]).toContain("Passed: 7 of 7 tests");
    expect(rows[1]).toContain("Failed: 4 of 7 tests");
    expect(host.element.querySelector("details")?.textContent).toContain("attempt 1");
  });

  it.each([
    ["both have", ["main;scan 60\n", "main;look 2\n"], "Cost: 60 before, 2 after, 30× less."],
    ["one has", [undefined, "main;look 2\n"], "Where the work went is not known of one of these two"],
    ["none has", [undefined, undefined], ""],
  ])("compares the work of two attempts, where %s stacks", async (_name, stacks, expected) => {
    await Promise.all([import("#ui/diff/diff-view.tsx"), import("#ui/evidence/flame-diff/flame-diff.tsx")]);
    const attempts = stacks.map((kept, index) => ({
      ...attempt(index + 1, false),
      ...(kept !== undefined && { stacks: kept }),
    }));
    const { log } = servicesWith();
    await host.show(servicesWith({ log: { ...log, attempts: () => Promise.resolve(attempts) } }));
    await settle(() => {
      const details = host.element.querySelector("details");
      if (details) details.open = true;
      details?.dispatchEvent(new Event("toggle"));
    });
    await vi.waitFor(async () => {
      await settle();
      const details = host.element.querySelector("details")?.textContent;
      expect(details).toContain("const version = 2");
      expect(details).toContain(expected);
    });
    const isSpokenOf = /Where the (work|cost) went/.test(
      host.element.querySelector("details")?.textContent ?? "",
    );
    expect(isSpokenOf).toBe(expected !== "");
  });

  it("follows the log", async () => {
    let tell = (): void => undefined;
    let state = EMPTY_STATE;
    const { log } = servicesWith();
    await host.show(
      servicesWith({
        log: {
          ...log,
          state: () => Promise.resolve(state),
          subscribe(listener) {
            tell = listener;
            return () => undefined;
          },
        },
      }),
    );
    expect(host.text).toContain("No exercise was begun yet");
    state = begun;
    await settle(() => tell());
    expect(host.element.querySelector("details")?.textContent).toContain("A cache that keeps its promises");
  });
});

describe("the storage", () => {
  it("says what the browser said, and asks it to keep everything", async () => {
    await host.show(servicesWith());
    expect(host.text).toContain("it may clear it by itself");
    expect(host.text).toContain("2.0 MB of 10.0 GB");
    await host.press("Ask the browser to keep it");
    expect(host.text).toContain("The browser said no.");
  });

  it("tells of a loss until it is accepted", async () => {
    let loss: ReturnType<DashboardServices["integrity"]["loss"]> = {
      had: 10,
      missing: 3,
      damaged: 0,
      noticedAt: 0,
      message: "3 of the 10 entries are missing.",
    };
    let tell = (): void => undefined;
    await host.show(
      servicesWith({
        integrity: {
          loss: () => loss,
          subscribe(listener) {
            tell = listener;
            return () => undefined;
          },
          check: () => Promise.resolve(loss),
          dismiss() {
            loss = undefined;
            tell();
            return Promise.resolve();
          },
        },
      }),
    );
    expect(host.element.querySelector("[role=alert]")?.textContent).toContain(
      "3 of the 10 entries are missing.",
    );
    await host.press("Accept the loss");
    expect(host.element.querySelector("[role=alert]")?.textContent).toBe("");
  });
});
