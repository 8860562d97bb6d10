// @vitest-environment happy-dom
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storableStacks } from "#grader/profile/storable-stacks.ts";
import { LEADERBOARD, LEADERBOARD_WITH_MAP } from "#grader/profile/testing/sample-profiles.ts";
import { settle } from "#ui/testing/settle.ts";
import { bothText, changeOf } from "./change.ts";
import { FlameDiff } from "./flame-diff.tsx";
import { WorkDifference } from "../work-difference.tsx";

const SCAN = storableStacks(LEADERBOARD);
const MAP = storableStacks(LEADERBOARD_WITH_MAP);

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement("div");
  document.body.replaceChildren(host);
  root = createRoot(host);
});
afterEach(() => settle(() => root.unmount()));

const show = (before: string, after: string) =>
  settle(() =>
    root.render(<FlameDiff before={before} after={after} beforeLabel="first" afterLabel="second" />),
  );
const frame = (name: string) =>
  [...host.querySelectorAll<HTMLElement>("button[data-frame]")].find((one) => one.textContent.endsWith(name));

describe("a differential flame graph", () => {
  it("is as wide as the later attempt, in colours and signs of the change", async () => {
    await show(SCAN, MAP);
    expect(frame("placeOf")?.textContent).toBe("+ placeOf");
    expect(frame("placeOf")?.getAttribute("aria-label")).toBe(
      "placeOf, total 0 before, 1,000 after, new, itself 0 before, 1,000 after, new",
    );
    expect(frame("placeOf")?.style.background).toContain("--change-3");
    expect(frame("top")?.style.background).toContain("--change-2");
    expect(frame("indexOfPlayer")).toBeUndefined();
    expect(host.textContent).toContain("Cost: 96,880 before, 35,380 after, 2.74× less.");
  });

  it("names what is gone, and by whom it was called", async () => {
    await show(SCAN, MAP);
    expect(
      [...host.querySelectorAll("p + ul:not([aria-labelledby]) li")].map((item) => item.textContent),
    ).toEqual(["indexOfPlayer 62,500, called by survives 500 writes › record"]);
  });

  it("says every function in its table, the largest change first", async () => {
    await show(SCAN, MAP);
    const rows = [...host.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows[0]).toEqual(["indexOfPlayer", "62,500", "0", "−62,500", "62,500", "0"]);
    expect(rows[1]).toEqual(["placeOf", "0", "1,000", "+1,000", "0", "1,000"]);
  });

  it("of two that are the same has nothing but the same", async () => {
    await show(SCAN, SCAN);
    const colours = [...host.querySelectorAll<HTMLElement>("button[data-frame]")].map(
      (one) => one.style.background,
    );
    expect(new Set(colours)).toEqual(new Set(["var(--change-2)"]));
    expect(host.textContent).not.toContain("Gone");
  });

  it("where nothing is left draws nothing and names all", async () => {
    await show("a;b 3\nc 5\n", "");
    expect(host.querySelector("button")).toBeNull();
    expect(host.textContent).toContain("c 5");
  });
});

describe("the difference of two attempts' work", () => {
  const sentence = async (before: string | undefined, after: string | undefined) => {
    await settle(() =>
      root.render(<WorkDifference before={before} after={after} beforeLabel="first" afterLabel="second" />),
    );
    return host.textContent;
  };

  it("says in one sentence that it isn't known of one or of both", async () => {
    expect(await sentence(undefined, SCAN)).toMatch(/^Where the work went is not known of one of these two/);
    expect(await sentence(undefined, undefined)).toMatch(/not known of either of these two/);
  });
});

it("steps of change are shares of the larger whole, and what a frame has of its own decides", () => {
  const change = (before: number, after: number) => {
    const all = { name: "all", line: 0, parent: -1, depth: 0, self: { before: 0, after: 0 } };
    const node = {
      name: "f",
      line: 0,
      parent: 0,
      depth: 1,
      self: { before, after },
      total: { before, after },
    };
    return changeOf(node, { ...all, total: { before: 1_000, after: 500 } });
  };
  expect([change(200, 100), change(200, 101), change(100, 91), change(5, 5)]).toEqual([0, 1, 2, 2]);
  expect([change(0, 9), change(0, 10), change(0, 100)]).toEqual([2, 3, 4]);
});

it("two costs are said with their ratio, or that one is none", () => {
  expect(bothText(10, 5)).toBe("10 before, 5 after, 2× less");
  expect(bothText(0, 5)).toBe("0 before, 5 after, new");
  expect(bothText(5, 0)).toBe("5 before, 0 after, gone");
  expect(bothText(0, 0)).toBe("0 before, 0 after");
});
