import { Button } from "#ui/button.tsx";
import { ABOUT_LABS } from "./about-labs.ts";
import { sayMs } from "./amounts.ts";
import { startOf } from "./inputs.ts";
import { LabFrame } from "./lab-frame.tsx";
import {
  END,
  NESTED_TIMERS_SLIDERS,
  nestedTimersPicture,
  SPANS,
  TIMER_NAMES,
} from "./nested-timers-picture.ts";
import { partOf } from "./picture.ts";
import { SliderField } from "./slider-field.tsx";
import type {} from "./lab-tags.ts";
import lanes from "./lanes.module.css";

const PICTURE = nestedTimersPicture(startOf(NESTED_TIMERS_SLIDERS));

/** The lab of the timers, as its page is built: complete, at the end of the payment. */
export function NestedTimersLab() {
  return (
    <hp-lab-nested-timers id="lab-nested-timers">
      <LabFrame
        title={ABOUT_LABS["nested-timers"].title}
        picture={PICTURE}
        controls={
          <>
            {NESTED_TIMERS_SLIDERS.map((slider) => (
              <SliderField key={slider.name} lab="nested-timers" slider={slider} picture={PICTURE} />
            ))}
            <Button data-action="back">Back a step</Button>
            <Button data-action="next">Next step</Button>
          </>
        }
        table={<Rows />}
      >
        <div className={lanes["lanes"]}>
          <Steps />
          <Timers scope="one" title="All in one scope" />
          <Timers scope="own" title="A scope each" />
          <div className={lanes["cursorTrack"]}>
            <span className={lanes["cursor"]} {...partOf(PICTURE, "cursor")} />
          </div>
        </div>
      </LabFrame>
    </hp-lab-nested-timers>
  );
}

function Steps() {
  return (
    <div className={lanes["lane"]}>
      <span className={lanes["laneName"]}>what runs</span>
      <span className={lanes["track"]}>
        {SPANS.map(({ name, start, stop }) => (
          <span key={name} className={lanes["step"]} style={{ left: `${start}%`, width: `${stop - start}%` }}>
            {name}
          </span>
        ))}
      </span>
    </div>
  );
}

function Timers({ scope, title }: { readonly scope: "one" | "own"; readonly title: string }) {
  return (
    <>
      <p className={lanes["laneTitle"]}>{title}</p>
      {TIMER_NAMES.map((name, index) => (
        <div key={name} className={lanes["lane"]}>
          <span className={lanes["laneName"]}>{name}</span>
          <span className={lanes["track"]}>
            <span className={lanes["timer"]} {...partOf(PICTURE, `${scope}-bar-${index}`)} />
          </span>
          <span className={lanes["reading"]} {...partOf(PICTURE, `${scope}-reading-${index}`)} />
        </div>
      ))}
    </>
  );
}

/** Readings at the moment that the slider shows. */
function Rows() {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">Timer</th>
          <th scope="col">In one scope</th>
          <th scope="col">In its own scope</th>
          <th scope="col">Its step takes</th>
        </tr>
      </thead>
      <tbody>
        {TIMER_NAMES.map((name, index) => {
          const span = SPANS[index - 1];
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td {...partOf(PICTURE, `one-reading-${index}`)} />
              <td {...partOf(PICTURE, `own-reading-${index}`)} />
              <td>{sayMs(span === undefined ? END : span.stop - span.start)}</td>
            </tr>
          );
        })}
      </tbody>
    </>
  );
}
