import type { Prediction } from "#course/prediction.ts";

/** One prediction of each kind. */
export const PREDICTIONS = {
  ratio: {
    id: "hit-ratio",
    topic: "cache",
    ask: ["Which share of ten accesses will your cache answer?"],
    kind: "number",
    figure: "Hit ratio",
    unit: "%",
  },
  makespan: {
    id: "makespan",
    topic: "concurrency",
    ask: ["How long will the two workers take?"],
    kind: "choice",
    figure: "Makespan",
    options: [{ text: "less than 320 ms", below: 320 }, { text: "320 ms", below: 321 }, { text: "more" }],
  },
  growth: {
    id: "growth",
    topic: "growth",
    ask: ["How does the cost of ", { mark: "code", text: "get" }, " grow with the number of keys?"],
    kind: "growth",
    growth: "Lookups",
  },
  line: {
    id: "hot-line",
    topic: "hot-spots",
    ask: ["Which line of yours will cost most?"],
    kind: "hot-line",
  },
} as const satisfies Readonly<Record<string, Prediction>>;
