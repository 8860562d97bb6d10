import { ABOUT_LABS } from "./about-labs.ts";
import {
  effectiveLatencyPicture,
  EFFECTIVE_LATENCY_SLIDERS,
  TABLE_RATIOS,
} from "./effective-latency-picture.ts";
import { sayPercent } from "./amounts.ts";
import { startOf } from "./inputs.ts";
import { LabFrame } from "./lab-frame.tsx";
import { partOf } from "./picture.ts";
import { SliderField } from "./slider-field.tsx";
import type {} from "./lab-tags.ts";
import bars from "./bars.module.css";
import plot from "./plot.module.css";

const PICTURE = effectiveLatencyPicture(startOf(EFFECTIVE_LATENCY_SLIDERS));

/** The lab of the first cache, as its page is built: complete, and still. */
export function EffectiveLatencyLab() {
  return (
    <hp-lab-effective-latency id="lab-effective-latency">
      <LabFrame
        title={ABOUT_LABS["effective-latency"].title}
        picture={PICTURE}
        controls={EFFECTIVE_LATENCY_SLIDERS.map((slider) => (
          <SliderField key={slider.name} lab="effective-latency" slider={slider} picture={PICTURE} />
        ))}
        table={<Rows />}
      >
        <Plot />
        <Shares />
      </LabFrame>
    </hp-lab-effective-latency>
  );
}

function Plot() {
  return (
    <div className={plot["plot"]}>
      <svg className={plot["lines"]} viewBox="0 0 100 100" preserveAspectRatio="none">
        <path className={plot["grid"]} d="M0 0H100M0 50H100M0 100H100M25 0V100M50 0V100M75 0V100M100 0V100" />
        <path className={plot["curve"]} {...partOf(PICTURE, "curve")} />
      </svg>
      <span className={plot["goal"]} {...partOf(PICTURE, "ten")}>
        <span className={plot["goalLabel"]} {...partOf(PICTURE, "ten-label")} />
      </span>
      <span className={plot["now"]} {...partOf(PICTURE, "now")}>
        <span className={plot["nowLabel"]} {...partOf(PICTURE, "now-label")} />
      </span>
      <span className={plot["yTick"]} style={{ bottom: "100%" }} {...partOf(PICTURE, "top-tick")} />
      <span className={plot["yTick"]} style={{ bottom: "50%" }} {...partOf(PICTURE, "middle-tick")} />
      <span className={plot["yTick"]} style={{ bottom: "0" }}>
        0
      </span>
      {[0, 25, 50, 75, 100].map((percent) => (
        <span key={percent} className={plot["xTick"]} style={{ left: `${percent}%` }}>
          {percent} %
        </span>
      ))}
      <span className={plot["yTitle"]}>times as fast</span>
      <span className={plot["xTitle"]}>hit ratio</span>
    </div>
  );
}

function Shares() {
  return (
    <div className={bars["shares"]}>
      <p>Where the mean lookup’s time goes</p>
      <div className={bars["bar"]}>
        <span className={bars["cool"]} {...partOf(PICTURE, "hits-share")} />
      </div>
      <p className={bars["labels"]}>
        <span className={bars["key"]} data-heat="cool" {...partOf(PICTURE, "hits-share-label")} />
        <span className={bars["key"]} {...partOf(PICTURE, "misses-share-label")} />
      </p>
    </div>
  );
}

function Rows() {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">Hit ratio</th>
          <th scope="col">Mean lookup</th>
          <th scope="col">Times as fast</th>
          <th scope="col">Load left</th>
        </tr>
      </thead>
      <tbody>
        {TABLE_RATIOS.map((ratio) => (
          <tr key={ratio}>
            <th scope="row">{sayPercent(ratio)}</th>
            <td {...partOf(PICTURE, `mean-at-${ratio}`)} />
            <td {...partOf(PICTURE, `factor-at-${ratio}`)} />
            <td>{sayPercent(1 - ratio)}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
