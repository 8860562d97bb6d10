import type { ExerciseId, PredictionId } from "#base/ids.ts";
import { readNumber } from "#base/read-number.ts";
import type { Prediction } from "#course/prediction.ts";
import { GROWTH_CLASSES, type Evidence } from "#grader/evidence.ts";
import { measuredAnswer, type Measured } from "#grader/measured-answer.ts";
import type { PredictionFact, ScoredAnswer } from "#progress/event.ts";
import { brierScore, logError } from "#progress/score-prediction.ts";
import type { GivenAnswer, Outcome } from "./predicting.ts";

/** A larger guess is a slip of the finger. */
const LARGEST_GUESS = 1e12;

/** Holds the answers that stood before a run against what it measured. */
export function scoreRun(
  asked: readonly Prediction[],
  answers: Readonly<Record<string, GivenAnswer>>,
  evidence: readonly Evidence[],
): { readonly outcomes: readonly Outcome[]; readonly shown: readonly string[] } {
  const measured = asked.map((prediction) => ({ prediction, value: measuredAnswer(prediction, evidence) }));
  return {
    outcomes: measured.flatMap(({ prediction, value }) => {
      const answer = Object.hasOwn(answers, prediction.id) ? answers[prediction.id] : undefined;
      if (!answer || !isAnswer(prediction, answer)) return [];
      return { prediction, scored: value && scoreAnswer(prediction, answer, value) };
    }),
    shown: measured.flatMap(({ prediction, value }) => (value ? prediction.id : [])),
  };
}

/** [P16] What the log keeps of it: only what was both answered and measured. */
export function predictionFacts(
  exercise: ExerciseId,
  attemptsBefore: number,
  outcomes: readonly Outcome[],
): readonly PredictionFact[] {
  return outcomes.flatMap(({ prediction: { id, topic }, scored }) => {
    if (!scored) return [];
    // The schema of predictions has checked the id.
    const head = { kind: "prediction-made", exercise, prediction: id as PredictionId } as const;
    return { ...head, topic, attemptsBefore, ...scored };
  });
}

/** Whether what stands there answers the question: something picked, a number that can be read, a line that can be. */
export function isAnswer(prediction: Prediction, { text }: GivenAnswer): boolean {
  switch (prediction.kind) {
    case "number":
      return guessOf(text, prediction.unit) !== undefined;
    case "choice":
    case "growth":
      return text !== "";
    case "hot-line":
      return lineOf(text) !== undefined;
  }
}

function scoreAnswer(
  prediction: Prediction,
  { text, sure }: GivenAnswer,
  measured: Measured,
): ScoredAnswer | undefined {
  switch (measured.kind) {
    case "number": {
      const unit = prediction.kind === "number" ? prediction.unit : "";
      const answer = guessOf(text, unit);
      if (answer === undefined) return undefined;
      const actual = measured.value;
      return { asked: "number", answer, actual, unit, score: logError(answer, actual, unit) };
    }
    case "choice":
    case "growth": {
      const actual = measured.kind === "choice" ? measured.text : measured.fits;
      const options = prediction.kind === "choice" ? prediction.options.length : GROWTH_CLASSES.length;
      return {
        asked: measured.kind,
        answer: text,
        actual,
        sure,
        options,
        score: brierScore(text === actual, sure, options),
      };
    }
    case "hot-line": {
      const answer = lineOf(text);
      const [first] = measured.lines;
      if (answer === undefined || first === undefined) return undefined;
      // Where several lines cost the same, any of them is the hottest.
      const isRight = measured.lines.includes(answer);
      return { asked: "hot-line", answer, actual: isRight ? answer : first, score: isRight ? 1 : 0 };
    }
  }
}

/** In the figure's own unit: `60` and `60 %` are the ratio 0.6. */
function guessOf(text: string, unit: string): number | undefined {
  const typed = readNumber(text, unit);
  if (typed === undefined || !(typed >= 0 && typed <= LARGEST_GUESS)) return undefined;
  return unit === "%" ? typed / 100 : typed;
}

function lineOf(text: string): number | undefined {
  const line = readNumber(text.replace(/^\s*line\b/i, ""), "");
  return line !== undefined && Number.isSafeInteger(line) && line >= 1 ? line : undefined;
}
