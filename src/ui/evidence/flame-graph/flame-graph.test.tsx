// @vitest-environment happy-dom
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProfileEvidence } from "#grader/evidence.ts";
import { givenProfile, mergeStacks } from "#grader/profile/stacks.ts";
import { LEADERBOARD, LEADERBOARD_WITH_MAP, SAMPLES } from "#grader/profile/testing/sample-profiles.ts";
import { settle } from "#ui/testing/settle.ts";
import { FlameGraph } from "./flame-graph.tsx";

let root: Root;
let host: HTMLElement;
let went: number[];

beforeEach(() => {
  host = document.createElement("div");
  document.body.replaceChildren(host);
  root = createRoot(host);
  went = [];
});
afterEach(() => settle(() => root.unmount()));

const show = (profile: ProfileEvidence) =>
  settle(() => root.render(<FlameGraph profile={profile} onGoTo={({ line }) => went.push(line)} />));

const frames = () => [...host.querySelectorAll<HTMLButtonElement>("button[data-frame]")];
const names = () => frames().map((frame) => frame.textContent);
const frame = (label: RegExp) => {
  const found = frames().find((one) => label.test(one.getAttribute("aria-label") ?? ""));
  if (!found) throw new Error(`no frame ${String(label)}`);
  return found;
};
const detail = () => host.querySelector("strong")?.parentElement?.textContent ?? "";
const press = (key: string) =>
  settle(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    ),
  );
const focus = (element: HTMLElement) => settle(() => element.focus());
const click = (element: Element | null | undefined) => settle(() => (element as HTMLElement | null)?.click());

async function search(text: string): Promise<string> {
  const box = host.querySelector<HTMLInputElement>("input[type=search]");
  await settle(() => {
    // React reads what was typed through the element's own setter.
    Reflect.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, text);
    box?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return host.querySelector("[role=status]")?.textContent ?? "";
}

describe("a flame graph", () => {
  it("has one tab stop, and says what it shows", async () => {
    await show(LEADERBOARD);
    expect(frames().filter(({ tabIndex }) => tabIndex === 0)).toEqual([frame(/^all,/)]);
    expect(host.querySelector("[role=group]")?.getAttribute("aria-label")).toBe(
      "Where the work went: flame graph of 15 frames, cost 96,880 in all. Most of its own has indexOfPlayer: 64.5 %. The table below has every function.",
    );
  });

  it("is walked by arrows, and the line below follows", async () => {
    await show(LEADERBOARD);
    await focus(frame(/^all,/));
    for (const key of ["ArrowUp", "ArrowUp", "ArrowUp"]) await press(key);
    expect(document.activeElement?.textContent).toBe("indexOfPlayer");
    expect(detail()).toBe("indexOfPlayer64.5 % of all costtotal 62,500itself 62,500500 callsline 63");
    await press("ArrowRight");
    expect(document.activeElement?.textContent).toBe("sortAll");
    await press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("record");
    expect(frames().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    await press("Home");
    expect(document.activeElement?.textContent).toBe("all");
  });

  it("zooms to a frame, goes back step by step by Escape, and to any caller by the trail", async () => {
    await show(LEADERBOARD);
    await click(frame(/^record, 98/));
    expect(names()).not.toContain("top");
    await click(frame(/^sortAll/));
    expect(names()).toEqual(["all", "survives 500 writes", "record", "sortAll", "mergeSort", "merge"]);
    await focus(frame(/^sortAll/));
    await press("Escape");
    expect(names()).toContain("indexOfPlayer");
    expect(names()).not.toContain("top");
    await press("Escape");
    expect(names()).toContain("top");
    await click(frame(/^sortAll, 32/));
    await click(host.querySelector("nav button"));
    expect(names()).toContain("top");
    expect(host.querySelector("nav")).toBeNull();
  });

  it("switches to calls and allocations, where no frame stands that has none", async () => {
    await show(LEADERBOARD);
    const [, , allocations] = host.querySelectorAll<HTMLInputElement>("input[type=radio]");
    await click(allocations);
    expect(names()).not.toContain("indexOfPlayer");
    expect(frame(/^mergeSort, 59/).getAttribute("aria-label")).toBe(
      "mergeSort, 59.5 % of all allocations, total 2,000, itself 1,500, 500 calls",
    );
  });

  it("marks what a search finds and says its share", async () => {
    await show(LEADERBOARD);
    expect(await search("merge")).toBe("6 frames, 32.7 % of all cost");
    expect(frame(/^indexOfPlayer/).dataset["found"]).toBe("false");
    expect(frame(/^mergeSort, 31/).dataset["found"]).toBe("true");
    expect(await search("nowhere")).toBe("none");
    expect(await search("")).toBe("");
  });

  it("leads to a line of the solution from the line below and from the table", async () => {
    await show(LEADERBOARD);
    await focus(frame(/^indexOfPlayer/));
    await click([...host.querySelectorAll("a")].find((link) => link.textContent === "line 63"));
    await click([...host.querySelectorAll("td a")].find((link) => link.textContent === "30"));
    expect(went).toEqual([63, 30]);
  });

  it("has every function once in its table, the dearest first, recursion counted once", async () => {
    await show(LEADERBOARD);
    const rows = [...host.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toHaveLength(9);
    expect(rows[0]).toEqual(["indexOfPlayer", "63", "62,500", "62,500", "500", "0"]);
    expect(rows.find(([name]) => name === "mergeSort")).toEqual([
      "mergeSort",
      "30",
      "9,860",
      "31,700",
      "680",
      "1,720",
    ]);
  });

  it("begins anew when another run's profile takes its place", async () => {
    await show(LEADERBOARD);
    await click(frame(/^sortAll, 32/));
    await show(LEADERBOARD_WITH_MAP);
    expect(names()).toContain("top");
    expect(host.querySelector("nav")).toBeNull();
  });
});

describe("a flame graph of given stacks", () => {
  it("has no switch, no lines and no counts, and speaks of its own unit", async () => {
    await show(givenProfile("CPU", "samples", mergeStacks(SAMPLES)));
    expect(host.querySelector("fieldset")).toBeNull();
    expect([...host.querySelectorAll("th")].map((cell) => cell.textContent)).toEqual([
      "Function",
      "Own samples",
      "Total samples",
    ]);
    expect(frame(/^tokenise/).getAttribute("aria-label")).toBe(
      "tokenise, 35 % of all samples, total 35, itself 35",
    );
  });

  it("of none says so", async () => {
    await show(givenProfile("CPU", "samples", mergeStacks([])));
    expect(host.textContent).toBe("CPUNothing was counted.");
  });
});
