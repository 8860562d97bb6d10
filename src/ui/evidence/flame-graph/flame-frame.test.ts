import { describe, expect, it } from "vitest";
import { callTree } from "#grader/profile/call-tree.ts";
import { givenProfile, mergeStacks, type Stack } from "#grader/profile/stacks.ts";
import { frameAfter, placeFrames, shareOf } from "./flame-frame.ts";
import { framesNamed } from "./frame-search.tsx";
import { profileFrames } from "./profile-frames.ts";

const STACKS: readonly Stack[] = [
  [["main", "parse"], 30],
  [["main", "parse", "read"], 20],
  [["main", "build"], 10],
  [["main", "write", "read"], 40],
];
const nodes = callTree(givenProfile("t", "samples", mergeStacks(STACKS)));
const frames = profileFrames(nodes, "cost", "samples");
const at = (name: string) => frames.findIndex((frame) => frame.name === name);

describe("placeFrames", () => {
  const drawn = (zoom: number) =>
    [...placeFrames(frames, zoom).values()].map(({ index, from, to, isCaller }) => [
      frames[index]?.name,
      Number(from.toFixed(3)),
      Number(to.toFixed(3)),
      ...(isCaller ? ["caller"] : []),
    ]);

  it("gives every frame its share, on its caller, in the order of the alphabet", () => {
    expect(drawn(0)).toEqual([
      ["all", 0, 1],
      ["main", 0, 1],
      ["build", 0, 0.1],
      ["parse", 0.1, 0.6],
      ["read", 0.1, 0.3],
      ["write", 0.6, 1],
      ["read", 0.6, 1],
    ]);
  });

  it("stretches what was zoomed to over its callers and leaves the rest out", () => {
    expect(drawn(at("parse"))).toEqual([
      ["all", 0, 1, "caller"],
      ["main", 0, 1, "caller"],
      ["parse", 0, 1],
      ["read", 0, 0.4],
    ]);
  });

  it("draws nothing of a frame that has nothing", () => {
    expect(placeFrames(profileFrames(nodes, "calls", "samples"), 0).size).toBe(0);
  });
});

describe("frameAfter", () => {
  const after = (key: string, from: string, zoom = 0) => {
    const next = frameAfter(key, at(from), frames, placeFrames(frames, zoom));
    return next === undefined ? undefined : frames[next]?.name;
  };

  it.each([
    ["ArrowUp", "all", "main"],
    ["ArrowUp", "main", "parse"],
    ["ArrowUp", "build", undefined],
    ["ArrowDown", "parse", "main"],
    ["ArrowDown", "all", undefined],
    ["ArrowRight", "build", "parse"],
    ["ArrowRight", "write", undefined],
    ["ArrowLeft", "parse", "build"],
    ["ArrowLeft", "build", undefined],
    ["Home", "read", "all"],
    ["a", "parse", undefined],
  ])("%s leads from %s to %s", (key, from, to) => {
    expect(after(key, from)).toBe(to);
  });

  it("doesn't lead to what is not drawn", () => {
    expect(after("ArrowRight", "parse", at("parse"))).toBeUndefined();
    expect(after("ArrowDown", "parse", at("parse"))).toBe("main");
  });
});

describe("a search", () => {
  const share = (query: string) => shareOf(frames, framesNamed(frames, query) ?? new Set());

  it("finds by a part of the name, whatever the case", () => {
    expect(framesNamed(frames, " REA ")?.size).toBe(2);
    expect(framesNamed(frames, " ")).toBeUndefined();
    expect(share("read")).toBeCloseTo(0.6);
  });

  it("counts what stands on another found frame once", () => {
    expect(framesNamed(frames, "a")?.size).toBe(4);
    expect(share("a")).toBe(1);
    expect(shareOf(frames, new Set([at("parse"), at("read")]))).toBeCloseTo(0.5);
  });
});

it("says all there is about a frame, and heats it by what it has of its own", () => {
  expect(frames[at("parse")]).toMatchObject({
    label: "parse, 50 % of all samples, total 50, itself 30",
    colour: "var(--heat-5)",
    ink: "var(--heat-ink-5)",
  });
});
