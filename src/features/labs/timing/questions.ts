/** Two pieces of work whose ratio is known, since their turns are counted. */
export interface Question {
  readonly id: "sixteen" | "equal";
  readonly title: string;
  /** turns of the longer work */
  readonly long: number;
  /** turns of the shorter work */
  readonly short: number;
  readonly truth: number;
  /** what the race is asked: is the ratio at least this? As suites do, it keeps a factor of 2 from the truth. */
  readonly atLeast: number;
}

export type QuestionId = Question["id"];

/** The short work is what people really time in one call: a few microseconds once the engine knows it. */
export const QUESTIONS: readonly Question[] = [
  { id: "sixteen", title: "64,000 turns against 4,000", long: 64_000, short: 4_000, truth: 16, atLeast: 8 },
  { id: "equal", title: "4,000 turns against 4,000", long: 4_000, short: 4_000, truth: 1, atLeast: 2 },
];
