// @vitest-environment happy-dom
import type { Protocol } from "puppeteer-core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { callTree } from "#grader/profile/call-tree.ts";
import { givenProfile, mergeStacks, parseStacks } from "#grader/profile/stacks.ts";
import { LEADERBOARD, SAMPLES } from "#grader/profile/testing/sample-profiles.ts";
import { profileFrames } from "../flame-graph/profile-frames.ts";
import { exportProfile, EXPORTS, type ExportKind, type ShownProfile } from "./export-profile.ts";
import { writeCpuProfile, type CpuProfile } from "./write-cpu-profile.ts";
import { writeSpeedscope } from "./write-speedscope.ts";
import { writeSvg, type Paint } from "./write-svg.ts";

const given = callTree(givenProfile("CPU", "samples", mergeStacks(SAMPLES)));
const counted = callTree(LEADERBOARD);
const KINDS = Object.keys(EXPORTS) as ExportKind[];
const paint: Paint = { resolve: (css) => `[${css}]`, surface: "white", ink: "black", inkSoft: "grey" };

function shown(changes: Partial<ShownProfile> = {}): ShownProfile {
  const measure = changes.measure ?? "cost";
  const nodes = changes.nodes ?? counted;
  const frames = profileFrames(nodes, measure, "cost");
  return {
    title: "Work",
    unit: "cost",
    nodes,
    measure,
    frames,
    summary: "A summary.",
    name: "a-b-2026-11-27",
    ...changes,
  };
}
const textOf = async (kind: ExportKind, of = shown()) => (await exportProfile(kind, of, paint)).blob.text();

describe("speedscope's file", () => {
  it("has each function once, stacks of their indexes, and what was spent at each", () => {
    const file = writeSpeedscope("CPU", given, [{ measure: "cost", word: "samples" }], "cost");
    expect(file.shared.frames).toEqual(["main", "parse", "tokenise", "render"].map((name) => ({ name })));
    expect(file.profiles).toEqual([
      {
        type: "sampled",
        name: "CPU: samples",
        unit: "none",
        startValue: 0,
        endValue: 100,
        samples: [
          [0, 1],
          [0, 1, 2],
          [0, 3],
        ],
        weights: [10, 35, 55],
      },
    ]);
  });

  it("has a profile for each measure, the one that is shown first, and lines of the solution", async () => {
    const file = JSON.parse(await textOf("speedscope", shown({ measure: "calls" }))) as ReturnType<
      typeof writeSpeedscope
    >;
    expect(file.profiles.map(({ name }) => name)).toEqual(["Work: cost", "Work: calls", "Work: allocations"]);
    expect(file.activeProfileIndex).toBe(1);
    expect(file.shared.frames).toContainEqual({ name: "merge", file: "solution.ts", line: 41 });
    expect(file.shared.frames).toContainEqual({ name: "survives 500 writes" });
  });
});

describe("Chrome's CPU profile", () => {
  /** What DevTools makes of it: a node has the time from each of its samples to the next one. */
  function timesOf({ nodes, samples, timeDeltas }: CpuProfile): ReadonlyMap<string, number> {
    const times = new Map<string, number>();
    samples.slice(0, -1).forEach((id, index) => {
      const name = nodes.find((node) => node.id === id)?.callFrame.functionName ?? "";
      times.set(name, (times.get(name) ?? 0) + (timeDeltas[index + 1] ?? 0));
    });
    return times;
  }

  it("is a profile of the DevTools protocol", () => {
    expectTypeOf<CpuProfile>().toExtend<Protocol.Profiler.Profile>();
    const { nodes, samples, timeDeltas, startTime, endTime } = writeCpuProfile(given, "cost");
    expect(nodes[0]).toMatchObject({
      id: 1,
      callFrame: { functionName: "(root)", lineNumber: -1 },
      children: [2],
    });
    expect(samples).toHaveLength(timeDeltas.length);
    expect(timeDeltas.reduce((sum, delta) => sum + delta, 0)).toBe(endTime - startTime);
    for (const { children } of nodes)
      expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(children));
  });

  it("writes one unit as one microsecond, and says so in its note and its name", async () => {
    expect(timesOf(writeCpuProfile(given, "cost"))).toEqual(
      new Map([
        ["parse", 10],
        ["tokenise", 35],
        ["render", 55],
      ]),
    );
    expect(await textOf("cpuprofile")).toContain("one unit is written as one microsecond");
    const { name } = await exportProfile("cpuprofile", shown({ unit: "CPU samples" }), paint);
    expect(name).toBe("a-b-2026-11-27-cpu-samples-as-microseconds.cpuprofile");
  });

  it("counts lines from 0, as the protocol does", () => {
    const merge = writeCpuProfile(counted, "cost").nodes.find(
      ({ callFrame }) => callFrame.functionName === "merge",
    );
    expect(merge?.callFrame).toMatchObject({ url: "solution.ts", lineNumber: 40, columnNumber: 0 });
  });

  it("keeps the sum of costs that are no whole numbers", () => {
    const thirds = callTree(
      givenProfile("t", "ms", mergeStacks(["a", "b", "c"].map((name) => [[name], 1 / 3]))),
    );
    const { timeDeltas, endTime } = writeCpuProfile(thirds, "cost");
    expect(endTime).toBe(1);
    expect(timeDeltas.every(Number.isInteger)).toBe(true);
  });
});

describe("collapsed stacks", () => {
  it("are those of the measure that is shown", async () => {
    expect(await textOf("collapsed", shown({ measure: "calls" }))).toContain("record;indexOfPlayer 500\n");
  });

  it("tell functions of one name apart by their lines, and leave other names alone", async () => {
    const functions = [
      { name: "(anonymous)", line: 3 },
      { name: "(anonymous)", line: 9 },
      { name: "f", line: 1 },
    ];
    const nodes = functions.map((_, index) => ({
      function: index,
      parent: index - 1,
      cost: 1,
      calls: 1,
      allocations: 0,
    }));
    expect(
      parseStacks(await textOf("collapsed", shown({ nodes: callTree({ functions, nodes }) }))).at(-1)?.[0],
    ).toEqual(["(anonymous):3", "(anonymous):9", "f"]);
  });
});

describe("a drawing", () => {
  const svg = () => {
    const text = { title: "Work <b>: cost", description: "A & B", notes: ["A note."] };
    return writeSvg(profileFrames(counted, "cost", "cost"), text, paint);
  };

  it("is XML of its own, with title, description and every frame's tooltip", () => {
    const page = new DOMParser().parseFromString(svg(), "image/svg+xml");
    expect(page.querySelector("parsererror")).toBeNull();
    expect(page.querySelector("title")?.textContent).toBe("Work <b>: cost");
    expect(page.querySelector("desc")?.textContent).toBe("A & B");
    expect(page.querySelectorAll("g")).toHaveLength(16);
    expect(svg()).toContain("indexOfPlayer, 64.5 % of all cost");
  });

  it("needs nothing from the page: no variable, address, style, script", () => {
    // Every colour went through `resolve`, which puts brackets around what it got.
    expect(svg().replaceAll(/"\[var\(--[\w-]+\)\]"/g, "")).not.toMatch(
      /var\(|url\(|href|class=|style|script/,
    );
  });

  it("writes names only where most of them fit", () => {
    expect(svg()).toMatch(/<text [^>]*>indexOfPlayer<\/text>/);
    expect(svg()).not.toMatch(/<text [^>]*>keeps the ten best<\/text>/);
  });

  it("of names that XML can't write is XML all the same", () => {
    const odd = callTree(givenProfile("t", "cost", mergeStacks([[['a\u0000\ud800<&"'], 1]])));
    const drawn = writeSvg(
      profileFrames(odd, "cost", "cost"),
      { title: "", description: "", notes: [] },
      paint,
    );
    // eslint-disable-next-line no-control-regex -- just what must not be there
    expect(drawn).not.toMatch(/[\u0000\ud800]/);
    expect(drawn).toContain("a  &lt;&amp;&quot;");
  });
});

it("every file but the picture is made without a browser, under a name of its own", async () => {
  const files = await Promise.all(
    KINDS.filter((kind) => kind !== "png").map((kind) => exportProfile(kind, shown(), paint)),
  );
  expect(files.map(({ name }) => name)).toEqual([
    "a-b-2026-11-27.speedscope.json",
    "a-b-2026-11-27-cost.collapsed.txt",
    "a-b-2026-11-27-cost-as-microseconds.cpuprofile",
    "a-b-2026-11-27-cost.svg",
  ]);
  for (const { blob } of files) expect(blob.size).toBeGreaterThan(100);
});
