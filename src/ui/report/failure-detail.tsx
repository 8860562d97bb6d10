import { lazy, Suspense } from "react";
import type { Failure, Frame } from "#grader/report.ts";
import styles from "./failure-detail.module.css";
import { PlaceLink, type GoTo } from "./place-link.tsx";

/** Loaded with the first difference that is to be shown. */
const DiffView = lazy(async () => ({ default: (await import("../diff/diff-view.tsx")).DiffView }));

interface FailureDetailProps {
  readonly failure: Failure;
  readonly onGoTo: GoTo;
  /** the test that failed; absent where it was none */
  readonly test?: string;
}

/** Why a test failed: what it said, expected against received, and where. */
export function FailureDetail({ failure, onGoTo, test }: FailureDetailProps) {
  const { message, comparison, frames } = failure;
  return (
    <div className={styles["failure"]}>
      <p className={styles["message"]}>{message}</p>
      {comparison && (
        <Suspense fallback={<Values {...comparison} />}>
          <DiffView
            before={comparison.expected}
            after={comparison.received}
            beforeLabel="expected"
            afterLabel="received"
            meaning="expected and received"
            {...(test !== undefined && { of: test })}
          />
        </Suspense>
      )}
      {frames.length > 0 && (
        <ol className={styles["frames"]} aria-label="Where it happened">
          {frames.map((frame, index) => (
            <li key={index}>
              <PlaceLink place={frame} onGoTo={onGoTo}>
                {placeText(frame)}
              </PlaceLink>
              {frame.function !== undefined && <code>{frame.function}</code>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The two values as they are, until the difference has loaded, and where it can't be. */
function Values({ expected, received }: { readonly expected: string; readonly received: string }) {
  return (
    <p className={styles["values"]}>
      expected {expected}
      <br />
      received {received}
    </p>
  );
}

function placeText({ file, line, column }: Frame): string {
  return `${file === "suite.ts" ? "suite, " : ""}line ${line}, column ${column}`;
}
