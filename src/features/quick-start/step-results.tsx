import type { FigureEvidence } from "#grader/evidence.ts";
import type { Report } from "#grader/report.ts";
import { LinkButton } from "#ui/button.tsx";
import { Comparison, isCompared } from "#ui/evidence/comparison.tsx";
import { EvidencePanel } from "#ui/evidence/evidence-panel.tsx";
import { FigureRow } from "#ui/evidence/figure-row.tsx";
import { ConsoleOutput } from "#ui/report/console-output.tsx";
import { FailureDetail } from "#ui/report/failure-detail.tsx";
import { PlaceLink, type GoTo } from "#ui/report/place-link.tsx";
import { itemsOfReport, itemsOfRun } from "#ui/report/test-item.ts";
import { TestList } from "#ui/report/test-list.tsx";
import { VerdictBanner } from "#ui/report/verdict-banner.tsx";
import type { StepProps } from "./step-props.ts";
import { reportOf, type StepRun } from "./step-state.ts";
import styles from "./step-results.module.css";

interface StepResultsProps {
  readonly props: StepProps;
  readonly run: StepRun;
  readonly onGoTo: GoTo;
}

/** The verdict, then the figures before and after, since they are what the step is about; then the tests. */
export function StepResults({ props, run, onGoTo }: StepResultsProps) {
  const { title, suite, limits, next } = props;
  const verdict = run.kind === "judged" ? run.report.verdict : undefined;
  const report = reportOf(run);
  const shown = report?.verdict.word === "did not compile" ? undefined : report;
  const list = { label: `Tests of ${title}`, limit: limits.test, onGoTo };
  return (
    <div className={styles["results"]} data-empty={run.kind === "none"}>
      <VerdictBanner
        label={`Verdict of ${title}`}
        verdict={verdict ?? (run.kind === "running" ? "Running …" : undefined)}
        isStale={run.kind === "judged" && run.isStale}
      />
      {verdict?.word === "did not compile" && (
        <p>
          <PlaceLink
            place={{
              file: verdict.file === "suite.ts" ? "suite.ts" : "solution.ts",
              line: verdict.line,
              column: verdict.column,
            }}
            onGoTo={onGoTo}
          >
            Go to line {verdict.line}, column {verdict.column}
          </PlaceLink>
        </p>
      )}
      {verdict?.word === "passed" && (
        <p>
          <LinkButton look="main" href={next.href}>
            Next {next.kind}: {next.title}
          </LinkButton>
        </p>
      )}
      {run.kind === "judged" && run.report.crash && (
        <FailureDetail failure={run.report.crash} onGoTo={onGoTo} />
      )}
      {shown && <Figures report={shown} isPast={run.kind === "running"} />}
      {run.kind === "running" && (
        <TestList items={itemsOfRun(suite.manifest, run.tests, run.stage)} {...list} />
      )}
      {run.kind === "judged" && shown && <TestList items={itemsOfReport(shown.tests)} {...list} />}
      {run.kind === "judged" && shown && (
        <ConsoleOutput
          label={`Console output of ${title}`}
          lines={shown.console}
          dropped={shown.consoleDropped}
        />
      )}
    </div>
  );
}

/** While a run goes on, those of the one before stay, dimmed, so that nothing jumps when it ends soon. */
function Figures({ report, isPast }: { readonly report: Report; readonly isPast: boolean }) {
  const figures = report.evidence.filter((item): item is FigureEvidence => item.kind === "figure");
  const compared = figures.filter(isCompared);
  const others = figures.filter((figure) => !isCompared(figure));
  const pictures = report.evidence.filter((item) => item.kind !== "figure");
  return (
    <div className={styles["figures"]} data-past={isPast} inert={isPast}>
      {compared.length > 0 && <Comparison figures={compared} />}
      {others.length > 0 && (
        <div>
          {compared.length > 0 && <p className={`label ${styles["new"] ?? ""}`}>Not known before</p>}
          <FigureRow figures={others} />
        </div>
      )}
      {pictures.length > 0 && <EvidencePanel evidence={pictures} />}
    </div>
  );
}
