import { useId } from "react";
import type { Prediction } from "#course/prediction.ts";
import { GROWTH_CLASSES } from "#grader/evidence.ts";
import { SURENESS } from "#progress/score-prediction.ts";
import { InlineText } from "#ui/inline-text.tsx";
import type { GivenAnswer } from "./predicting.ts";
import styles from "./prediction-field.module.css";
import { isAnswer } from "./score-run.ts";

interface PredictionFieldProps {
  readonly prediction: Prediction;
  readonly answer: GivenAnswer | undefined;
  readonly onAnswer: (answer: GivenAnswer) => void;
}

/** What a pick counts for until its sureness is said: more than a coin, less than a bet. */
const FIRST_SURENESS = 0.7;

/** One question with the input that suits it. */
export function PredictionField({ prediction, answer, onAnswer }: PredictionFieldProps) {
  const given = answer ?? { text: "", sure: FIRST_SURENESS };
  return (
    <fieldset className={styles["field"]}>
      <legend className={styles["ask"]}>
        <InlineText text={prediction.ask} />
      </legend>
      {prediction.kind === "number" || prediction.kind === "hot-line" ? (
        <TypedAnswer prediction={prediction} given={given} onAnswer={onAnswer} />
      ) : (
        <PickedAnswer prediction={prediction} given={given} onAnswer={onAnswer} />
      )}
    </fieldset>
  );
}

interface AnswerProps<Kind extends Prediction["kind"]> {
  readonly prediction: Extract<Prediction, { kind: Kind }>;
  readonly given: GivenAnswer;
  readonly onAnswer: (answer: GivenAnswer) => void;
}

const UNITS = { "": "", "%": "%", ms: "ms", "×": "times" } as const;

function TypedAnswer({ prediction, given, onAnswer }: AnswerProps<"number" | "hot-line">) {
  const problemId = useId();
  const isLine = prediction.kind === "hot-line";
  const unit = isLine ? "" : UNITS[prediction.unit];
  const isWrong = given.text.trim() !== "" && !isAnswer(prediction, given);
  return (
    <>
      <div className={styles["typed"]}>
        {isLine && <span aria-hidden="true">line</span>}
        <input
          className={styles["number"]}
          inputMode="decimal"
          autoComplete="off"
          aria-label={isLine ? "Line number" : unit === "" ? "Your guess" : `Your guess, in ${NAMES[unit]}`}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? problemId : undefined}
          value={given.text}
          onChange={(event) => onAnswer({ ...given, text: event.target.value })}
        />
        {unit !== "" && <span aria-hidden="true">{unit}</span>}
      </div>
      {isWrong && (
        <p id={problemId} className={styles["problem"]}>
          {isLine ? "A line is a whole number from 1." : "Only a number of at least 0 counts."}
        </p>
      )}
    </>
  );
}

const NAMES = { "%": "per cent", ms: "milliseconds", times: "times" } as const;

function PickedAnswer({ prediction, given, onAnswer }: AnswerProps<"choice" | "growth">) {
  const name = useId();
  const options = prediction.kind === "choice" ? prediction.options.map(({ text }) => text) : GROWTH_CLASSES;
  return (
    <>
      <div className={styles["options"]} data-kind={prediction.kind}>
        {options.map((text) => (
          <label key={text} className={styles["option"]}>
            <input
              type="radio"
              name={name}
              checked={given.text === text}
              onChange={() => onAnswer({ ...given, text })}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {given.text !== "" && (
        <fieldset className={styles["sureness"]}>
          <legend>How sure?</legend>
          {SURENESS.map((sure) => (
            <label key={sure} className={styles["sure"]}>
              <input
                type="radio"
                name={`${name}-sure`}
                checked={given.sure === sure}
                onChange={() => onAnswer({ ...given, sure })}
              />
              <span>{Math.round(sure * 100)} %</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
