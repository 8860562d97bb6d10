import type { Prediction } from "#course/prediction.ts";
import type { ScoredAnswer } from "#progress/event.ts";
import { factorOff } from "#progress/score-prediction.ts";
import { amountText, factorText } from "#ui/prediction-text.ts";

/** What was measured, as a name: the figure's, the growth's. */
export function subjectOf(prediction: Prediction): string {
  switch (prediction.kind) {
    case "number":
    case "choice":
      return prediction.figure;
    case "growth":
      return prediction.growth;
    case "hot-line":
      return "Hottest line";
  }
}

/** The answer beside what was measured, and the score in words. */
export function outcomeText(scored: ScoredAnswer | undefined): string {
  if (!scored) return "this run didn’t measure it.";
  switch (scored.asked) {
    case "number": {
      const [said, was] = [amountText(scored.answer, scored.unit), amountText(scored.actual, scored.unit)];
      return `you said ${said}, it was ${was}: ${factorWords(scored)}`;
    }
    case "choice":
    case "growth": {
      const said = `you said “${scored.answer}”, ${amountText(scored.sure, "%")} sure`;
      const score = `Brier score ${scored.score.toFixed(2)}; 0 is best, 2 worst.`;
      return scored.answer === scored.actual
        ? `${said}, and that is right. ${score}`
        : `${said}; it was “${scored.actual}”. ${score}`;
    }
    case "hot-line":
      return scored.score === 1
        ? `you said line ${scored.answer}, and it cost most.`
        : `you said line ${scored.answer}; line ${scored.actual} cost most.`;
  }
}

function factorWords({ answer, actual, score }: Extract<ScoredAnswer, { asked: "number" }>): string {
  const factor = factorOff(score);
  if (factor < 1.005) return "right on.";
  if (answer === 0 || actual === 0)
    return `counted as a factor of ${factorText(factor)}, since a 0 has none.`;
  return `off by a factor of ${factorText(factor)}.`;
}
