import type { Report } from "#grader/report.ts";
import { ConsoleOutput } from "#ui/report/console-output.tsx";
import { EvidencePanel } from "#ui/evidence/evidence-panel.tsx";
import { FailureDetail } from "#ui/report/failure-detail.tsx";
import { PlaceLink, type GoTo } from "#ui/report/place-link.tsx";
import { itemsOfManifest, itemsOfReport, itemsOfRun, type TestItem } from "#ui/report/test-item.ts";
import { TestList } from "#ui/report/test-list.tsx";
import { TestStrip } from "#ui/report/test-strip.tsx";
import { TimingSplit } from "#ui/report/timing-split.tsx";
import { VerdictBanner } from "#ui/report/verdict-banner.tsx";
import { NextStepLink } from "./next-step-link.tsx";
import styles from "./results-pane.module.css";
import { MOST_BYTES } from "./run-desk.ts";
import type { WorkbenchProps } from "./workbench-props.ts";
import type { RunState } from "./workbench-state.ts";

interface ResultsPaneProps {
  readonly props: WorkbenchProps;
  readonly run: RunState;
  readonly onGoTo: GoTo;
}

/**
 * The verdict first and what to do next. Then what matters most: the evidence once all tests pass, the tests before.
 */
export function ResultsPane({ props, run, onGoTo }: ResultsPaneProps) {
  const { limits } = props.exercise;
  const items = itemsOf(run, props.suite.manifest);
  const report = run.kind === "judged" ? run.report : run.kind === "running" ? run.previous : undefined;
  const verdict = run.kind === "judged" ? run.report.verdict : undefined;
  const shown = report?.verdict.word === "did not compile" ? undefined : report;
  // While a run goes on, the figures of the one before stay, dimmed, so that nothing jumps when it ends soon.
  const past = { "data-past": run.kind === "running", inert: run.kind === "running" };
  const isPassed = report?.verdict.word === "passed";
  const evidence = shown && shown.evidence.length > 0 && (
    <div className={styles["details"]} {...past}>
      <EvidenceSection evidence={shown.evidence} />
    </div>
  );
  return (
    <div
      className={styles["results"]}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <VerdictBanner
        verdict={verdict ?? inPlaceOfVerdict(run)}
        isStale={run.kind === "judged" && run.isStale}
      />
      {run.kind === "none" && (
        <p className={styles["before"]}>
          Run the tests to get a verdict. A test may take {limits.test / 1000} s.
        </p>
      )}
      {run.kind === "refused" && <TooLarge bytes={run.bytes} />}
      {verdict?.word === "did not compile" && (
        <p>
          <PlaceLink
            place={{ file: fileOf(verdict.file), line: verdict.line, column: verdict.column }}
            onGoTo={onGoTo}
          >
            Go to line {verdict.line}, column {verdict.column}
          </PlaceLink>
        </p>
      )}
      {verdict?.word === "passed" && <NextStepLink next={props.next} lesson={props.exercise.lesson} />}
      {run.kind === "judged" && run.report.crash && (
        <FailureDetail failure={run.report.crash} onGoTo={onGoTo} />
      )}
      {isPassed && evidence}
      {verdict?.word !== "did not compile" && (
        <section className={styles["tests"]}>
          <TestStrip items={items} />
          <TestList items={items} limit={limits.test} onGoTo={onGoTo} />
        </section>
      )}
      {!isPassed && evidence}
      {shown && (
        <div className={styles["details"]} {...past}>
          <ConsoleOutput lines={shown.console} dropped={shown.consoleDropped} />
          <TimingSplit timing={shown.timing} />
        </div>
      )}
    </div>
  );
}

function EvidenceSection({ evidence }: { readonly evidence: Report["evidence"] }) {
  return (
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title" className="label">
        Evidence
      </h2>
      <EvidencePanel evidence={evidence} />
    </section>
  );
}

function TooLarge({ bytes }: { readonly bytes: number }) {
  return (
    <p>
      This submission has {Math.ceil(bytes / 1024).toLocaleString("en")} kB; at most {MOST_BYTES / 1024} kB
      are judged. Most often something was pasted into it that isn’t needed.
    </p>
  );
}

function inPlaceOfVerdict(run: RunState): string | undefined {
  switch (run.kind) {
    case "running":
      return run.stage?.kind === "race" ? "Comparing speeds …" : "Running …";
    case "refused":
      return "Too large to run";
    case "none":
    case "judged":
      return undefined;
  }
}

function itemsOf(run: RunState, manifest: readonly string[]): readonly TestItem[] {
  switch (run.kind) {
    case "judged":
      return itemsOfReport(run.report.tests);
    case "running":
      return itemsOfRun(manifest, run.tests, run.stage);
    case "none":
    case "refused":
      return itemsOfManifest(manifest);
  }
}

const fileOf = (file: string) => (file === "suite.ts" ? "suite.ts" : "solution.ts");
