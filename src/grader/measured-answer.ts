import type { Prediction } from "#course/prediction.ts";
import type { Evidence, GrowthClass, ProfileEvidence } from "./evidence.ts";

/** What of a prediction tells where its answer is; its question doesn't matter here. */
export type Asked = Prediction extends infer Each
  ? Each extends unknown
    ? Omit<Each, "ask">
    : never
  : never;

/** What a run measured of what was asked. */
export type Measured =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "choice"; readonly text: string; readonly value: number }
  | { readonly kind: "growth"; readonly fits: GrowthClass }
  /** the hottest lines of solution.ts, from 1: several where they cost the same */
  | { readonly kind: "hot-line"; readonly lines: readonly number[] };

/** The answer to a prediction that a run's evidence gives; undefined where the run didn't get as far. */
export function measuredAnswer(asked: Asked, evidence: readonly Evidence[]): Measured | undefined {
  switch (asked.kind) {
    case "number": {
      const value = figureOf(asked.figure, evidence);
      return value === undefined ? undefined : { kind: "number", value };
    }
    case "choice": {
      const value = figureOf(asked.figure, evidence);
      if (value === undefined) return undefined;
      const right = asked.options.find(({ below = Infinity }) => value < below) ?? asked.options.at(-1);
      return right && { kind: "choice", text: right.text, value };
    }
    case "growth": {
      const growth = evidence.find((item) => item.kind === "growth" && item.title === asked.growth);
      return growth?.kind === "growth" ? { kind: "growth", fits: growth.fits } : undefined;
    }
    case "hot-line": {
      const lines = hottestLines(evidence.filter((item) => item.kind === "profile"));
      return lines.length === 0 ? undefined : { kind: "hot-line", lines };
    }
  }
}

/** The last of that name: a suite may record one again as a run goes on. A race that can't tell has no figure. */
function figureOf(name: string, evidence: readonly Evidence[]): number | undefined {
  const values = evidence.flatMap((item) => {
    if (item.kind === "figure" && item.label === name) return item.value;
    return item.kind === "race" && item.title === name && item.outcome !== "uncertain" ? item.ratio : [];
  });
  const value = values.at(-1);
  return value !== undefined && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function hottestLines(profiles: readonly ProfileEvidence[]): readonly number[] {
  const lines = profiles.find((profile) => profile.of === "run")?.lines ?? [];
  const most = lines.reduce((highest, { cost }) => Math.max(highest, cost), 0);
  return most === 0 ? [] : lines.filter(({ cost }) => cost === most).map(({ line }) => line);
}
