import { Button } from "#ui/button.tsx";
import { ABOUT_LABS } from "./about-labs.ts";
import { sayPercent } from "./amounts.ts";
import { startOf } from "./inputs.ts";
import { LabFrame } from "./lab-frame.tsx";
import { partOf } from "./picture.ts";
import { SliderField } from "./slider-field.tsx";
import {
  CURVE,
  DRAWN,
  FIRST_SEED,
  HIGHEST,
  PAYMENTS_A_RUN,
  RUNS,
  SIMULATED_AT,
  simulateRuns,
  UTILISATION_SLIDERS,
  utilisationPicture,
} from "./utilisation-picture.ts";
import type {} from "./lab-tags.ts";
import bars from "./bars.module.css";
import plot from "./plot.module.css";

const PICTURE = utilisationPicture(startOf(UTILISATION_SLIDERS), simulateRuns(FIRST_SEED), FIRST_SEED);

/** The lab of the queue, as its page is built: complete, and still. */
export function UtilisationLab() {
  return (
    <hp-lab-utilisation id="lab-utilisation">
      <LabFrame
        title={ABOUT_LABS.utilisation.title}
        picture={PICTURE}
        controls={
          <>
            {UTILISATION_SLIDERS.map((slider) => (
              <SliderField key={slider.name} lab="utilisation" slider={slider} picture={PICTURE} />
            ))}
            <Button data-action="again">Simulate again</Button>
          </>
        }
        table={<Rows />}
      >
        <Plot />
        <Payments />
      </LabFrame>
    </hp-lab-utilisation>
  );
}

function Plot() {
  return (
    <div className={plot["plot"]}>
      <svg className={plot["lines"]} viewBox="0 0 100 100" preserveAspectRatio="none">
        <path
          className={plot["grid"]}
          d="M0 0H100M0 25H100M0 50H100M0 75H100M0 100H100M25 0V100M50 0V100M75 0V100M100 0V100"
        />
        <path className={plot["curve"]} d={CURVE} />
      </svg>
      {Array.from({ length: SIMULATED_AT.length * RUNS }, (_, index) => (
        <span key={index} className={plot["dot"]} {...partOf(PICTURE, `dot-${index}`)} />
      ))}
      <span className={plot["now"]} {...partOf(PICTURE, "now")}>
        <span className={plot["nowLabel"]} {...partOf(PICTURE, "now-label")} />
      </span>
      <span className={plot["overload"]} {...partOf(PICTURE, "overload")}>
        more than it can do
      </span>
      {[5, 10, 15, 20].map((factor) => (
        <span
          key={factor}
          className={plot["yTick"]}
          style={{ bottom: `${(factor / HIGHEST) * 100}%` }}
          {...partOf(PICTURE, `tick-${factor}`)}
        />
      ))}
      {[0, 0.25, 0.5, 0.75, 1].map((busy) => (
        <span key={busy} className={plot["xTick"]} style={{ left: `${busy * 100}%` }}>
          {sayPercent(busy)}
        </span>
      ))}
      <span className={plot["yTitle"]}>mean response time</span>
      <span className={plot["xTitle"]}>time busy</span>
    </div>
  );
}

function Payments() {
  return (
    <div className={bars["payments"]}>
      <p {...partOf(PICTURE, "drawn-title")} />
      {Array.from({ length: DRAWN }, (_, index) => (
        <div key={index} className={bars["row"]}>
          <span className={bars["wait"]} {...partOf(PICTURE, `wait-${index}`)} />
          <span className={bars["work"]} {...partOf(PICTURE, `work-${index}`)} />
        </div>
      ))}
      <p className={bars["labels"]}>
        <span className={bars["key"]}>waiting</span>
        <span className={bars["key"]} data-heat="cool">
          work
        </span>
      </p>
    </div>
  );
}

function Rows() {
  return (
    <>
      <caption>
        Mean response time by the formula, and of {RUNS} simulated runs of{" "}
        {PAYMENTS_A_RUN.toLocaleString("en-US")} payments
      </caption>
      <thead>
        <tr>
          <th scope="col">Busy</th>
          <th scope="col">Payments a second</th>
          <th scope="col">Formula</th>
          <th scope="col">p99</th>
          <th scope="col">Simulated</th>
        </tr>
      </thead>
      <tbody>
        {SIMULATED_AT.map((busy, index) => (
          <tr key={busy}>
            <th scope="row">{sayPercent(busy)}</th>
            <td {...partOf(PICTURE, `rate-at-${index}`)} />
            <td {...partOf(PICTURE, `mean-at-${index}`)} />
            <td {...partOf(PICTURE, `p99-at-${index}`)} />
            <td {...partOf(PICTURE, `runs-at-${index}`)} />
          </tr>
        ))}
      </tbody>
    </>
  );
}
