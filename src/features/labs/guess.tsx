import { useId } from "react";
import styles from "./guess.module.css";

interface GuessProps {
  readonly question: string;
  readonly options: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (option: string) => void;
  readonly isAlive: boolean;
}

/** What the reader expects, said before the button is pressed. Nothing depends on it; the result quotes it. */
export function Guess({ question, options, chosen, onChoose, isAlive }: GuessProps) {
  const name = useId();
  return (
    <fieldset className={styles["guess"]} disabled={!isAlive}>
      <legend className={styles["question"]}>{question}</legend>
      <div className={`with-script ${styles["options"] ?? ""}`}>
        {options.map((option) => (
          <label key={option} className={styles["option"]}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === chosen}
              onChange={() => onChoose(option)}
            />
            {option}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
