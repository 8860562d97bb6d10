import { describe, expect, it } from "vitest";
import { whenSeen, whileSeen } from "./page-visibility.ts";

/** A page that the test hides and shows. */
class Page extends EventTarget {
  visibilityState: DocumentVisibilityState;
  constructor(state: DocumentVisibilityState) {
    super();
    this.visibilityState = state;
  }
  become(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

const never = new AbortController().signal;

/** Whether a promise has settled once all reactions that are due have run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise((resolve) => setTimeout(resolve));
  return settled;
}

describe("[G113] nothing is timed while the page is hidden", () => {
  it("a seen page is not waited for, a hidden one until it is seen", async () => {
    expect(await isSettled(whenSeen(new Page("visible"), never))).toBe(true);
    const page = new Page("hidden");
    const waiting = whenSeen(page, never);
    expect(await isSettled(waiting)).toBe(false);
    page.become("visible");
    expect(await isSettled(waiting)).toBe(true);
  });

  it("“Stop” ends the wait", async () => {
    const stop = new AbortController();
    const waiting = whenSeen(new Page("hidden"), stop.signal);
    expect(await isSettled(waiting)).toBe(false);
    stop.abort();
    expect(await isSettled(waiting)).toBe(true);
  });

  it("work during which the page was hidden is told apart, even when it is seen again by its end", async () => {
    const page = new Page("visible");
    expect(await whileSeen(page, () => Promise.resolve(1))).toEqual({ result: 1, wasSeen: true });
    const work = () => {
      page.become("hidden");
      page.become("visible");
      return Promise.resolve(2);
    };
    expect(await whileSeen(page, work)).toEqual({ result: 2, wasSeen: false });
    expect(await whileSeen(page, () => Promise.resolve(3))).toEqual({ result: 3, wasSeen: true });
    page.become("hidden");
    expect(await whileSeen(page, () => Promise.resolve(4))).toEqual({ result: 4, wasSeen: false });
  });
});
