import type { Check as CheckOf, ChoiceCheck, NumberCheck, OutputCheck } from "#course/check.ts";
import type { LessonId } from "#base/ids.ts";
import { Button } from "#ui/button.tsx";
import { InlineText } from "#ui/inline-text.tsx";
import styles from "./check.module.css";

interface CheckProps {
  readonly lesson: LessonId;
  readonly check: CheckOf;
}

/**
 * A question with its answers and every explanation, complete as it stands. `check.element.ts` hides the
 * explanations until they are earned.
 */
export function Check({ lesson, check }: CheckProps) {
  const ask = `check-${check.id}`;
  return (
    <hp-check
      id={`q-${check.id}`}
      className={styles["check"]}
      lesson={lesson}
      check={check.id}
      data-kind={check.kind}
      data-shows-progress=""
    >
      <section aria-labelledby={ask}>
        <p className={styles["head"]}>
          <span className="label">Check</span>
          <span className={styles["earlier"]} data-earlier="" />
        </p>
        <p id={ask} className={styles["ask"]}>
          <InlineText text={check.ask} />
        </p>
        <Body check={check} ask={ask} />
        <div className={styles["verdict"]} role="status" data-verdict="" />
      </section>
    </hp-check>
  );
}

function Body({ check, ask }: { readonly check: CheckOf; readonly ask: string }) {
  switch (check.kind) {
    case "choice":
      return <Choices check={check} />;
    case "number":
      return <NumberForm check={check} ask={ask} />;
    case "output":
      return <OutputForm check={check} ask={ask} />;
  }
}

function Choices({ check }: { readonly check: ChoiceCheck }) {
  return (
    <>
      <ol className={`with-script ${styles["choices"] ?? ""}`}>
        {check.choices.map((choice, index) => (
          <li key={index}>
            <button type="button" className={styles["choice"]} data-choice={index}>
              <span className={styles["letter"]} aria-hidden="true">
                {letterOf(index)}
              </span>
              <span data-text="">
                <InlineText text={choice.text} />
              </span>
              <span className="visually-hidden" data-mark="" />
            </button>
          </li>
        ))}
      </ol>
      <ol type="A" className={`without-script ${styles["plain"] ?? ""}`}>
        {check.choices.map((choice, index) => (
          <li key={index}>
            <InlineText text={choice.text} />
          </li>
        ))}
      </ol>
      <details className="without-script">
        <summary>What each answer tells</summary>
        {check.choices.map((choice, index) => (
          <p key={index} data-because={index} data-right={choice.right ? "" : undefined}>
            <strong>{choice.right ? `${letterOf(index)} is right.` : `${letterOf(index)} isn’t it.`}</strong>{" "}
            <InlineText text={choice.because} />
          </p>
        ))}
      </details>
    </>
  );
}

function NumberForm({ check, ask }: { readonly check: NumberCheck; readonly ask: string }) {
  return (
    <>
      <form className={`with-script ${styles["form"] ?? ""}`} noValidate>
        <input
          name="answer"
          className={styles["number"]}
          inputMode="decimal"
          autoComplete="off"
          aria-labelledby={ask}
        />
        {check.unit && <span className={styles["unit"]}>{check.unit}</span>}
        <Button type="submit">Check</Button>
      </form>
      <details
        className="without-script"
        data-answer={check.answer}
        data-tolerance={check.tolerance}
        data-unit={check.unit}
      >
        <summary>The answer</summary>
        <p data-right="">
          <strong>
            {check.answer} {check.unit} is right.
          </strong>{" "}
          <InlineText text={check.because} />
        </p>
        {check.misses.map((miss, index) => (
          <p key={index} data-from={miss.from} data-to={miss.to}>
            <strong data-lead="Not yet.">
              {miss.from === miss.to ? miss.from : `${miss.from} to ${miss.to}`} isn’t it.
            </strong>{" "}
            <InlineText text={miss.because} />
          </p>
        ))}
        <p data-otherwise="">
          <strong data-lead="Not yet.">Anything else isn’t it.</strong> <InlineText text={check.otherwise} />
        </p>
      </details>
    </>
  );
}

function OutputForm({ check, ask }: { readonly check: OutputCheck; readonly ask: string }) {
  return (
    <>
      <div className={styles["code"]} dangerouslySetInnerHTML={{ __html: check.codeHtml }} />
      <form className={`with-script ${styles["form"] ?? ""}`} noValidate>
        <textarea
          name="answer"
          className={styles["output"]}
          rows={check.answer.trim().split("\n").length}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-labelledby={ask}
        />
        <Button type="submit">Check</Button>
      </form>
      <details className="without-script" data-answer={check.answer}>
        <summary>The answer</summary>
        <div data-right="">
          <p>
            <strong>It prints</strong>
          </p>
          <pre>{check.answer.trim()}</pre>
          <p>
            <InlineText text={check.because} />
          </p>
        </div>
        {check.misses.map((miss, index) => (
          <p key={index} data-text={miss.text}>
            <strong data-lead="Not yet.">
              <code>{miss.text.trim()}</code> isn’t it.
            </strong>{" "}
            <InlineText text={miss.because} />
          </p>
        ))}
        <p data-otherwise="">
          <strong data-lead="Not yet.">Anything else isn’t it.</strong> <InlineText text={check.otherwise} />
        </p>
      </details>
    </>
  );
}

const letterOf = (index: number): string => String.fromCharCode("A".charCodeAt(0) + index);
