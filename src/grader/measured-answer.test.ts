import { describe, expect, it } from "vitest";
import type { Evidence } from "./evidence.ts";
import { measuredAnswer, type Asked } from "./measured-answer.ts";

const common = { id: "asked", topic: "cache" } as const;
const number: Asked = { ...common, kind: "number", figure: "Hit ratio", unit: "%" };
const choice: Asked = {
  ...common,
  kind: "choice",
  figure: "Makespan",
  options: [{ text: "less", below: 210 }, { text: "210 ms", below: 210.5 }, { text: "more" }],
};
const growth: Asked = { ...common, kind: "growth", growth: "Lookups" };
const hotLine: Asked = { ...common, kind: "hot-line" };

const figure = (label: string, value: number): Evidence => ({ kind: "figure", label, value, unit: "" });
const race = (outcome: "fast enough" | "uncertain"): Evidence => ({
  kind: "race",
  title: "Hit ratio",
  pairs: [],
  ratio: 8,
  low: 7,
  high: 9,
  atLeast: 4,
  outcome,
});
const profile = (of: "run" | "given", costs: readonly number[]): Evidence => ({
  kind: "profile",
  of,
  title: "",
  unit: "cost",
  functions: [],
  nodes: [],
  lines: costs.map((cost, index) => ({ line: index + 1, cost, hits: 1, allocations: 0 })),
});

describe("measuredAnswer", () => {
  it("takes a figure by its label, the last of that name, and the ratio of a race by its title", () => {
    expect(measuredAnswer(number, [figure("Hits", 3)])).toBeUndefined();
    expect(measuredAnswer(number, [figure("Hit ratio", 0.5), figure("Hit ratio", 0.6)])).toEqual({
      kind: "number",
      value: 0.6,
    });
    expect(measuredAnswer(number, [race("fast enough")])).toEqual({ kind: "number", value: 8 });
  });

  it.each([NaN, Infinity, -1])("takes %s for no figure", (value) => {
    expect(measuredAnswer(number, [figure("Hit ratio", value)])).toBeUndefined();
  });

  it("takes nothing from a race that can't tell", () => {
    expect(measuredAnswer(number, [race("uncertain")])).toBeUndefined();
  });

  it.each([
    [0, "less"],
    [209.9, "less"],
    [210, "210 ms"],
    [210.5, "more"],
    [9_000, "more"],
  ])("finds the option for a makespan of %d", (value, text) => {
    expect(measuredAnswer(choice, [figure("Makespan", value)])).toEqual({ kind: "choice", text, value });
  });

  it("takes the class of the growth with that title", () => {
    const grown = (title: string): Evidence => ({ kind: "growth", title, points: [], fits: "n log n" });
    expect(measuredAnswer(growth, [grown("Inserts")])).toBeUndefined();
    expect(measuredAnswer(growth, [grown("Lookups")])).toEqual({ kind: "growth", fits: "n log n" });
  });

  it("takes the hottest lines of the run, all that cost the same, and none of a profile that was given", () => {
    expect(measuredAnswer(hotLine, [profile("given", [9]), profile("run", [2, 5, 1, 5])])).toEqual({
      kind: "hot-line",
      lines: [2, 4],
    });
    expect(measuredAnswer(hotLine, [profile("given", [9])])).toBeUndefined();
    expect(measuredAnswer(hotLine, [profile("run", [0, 0])])).toBeUndefined();
  });
});
