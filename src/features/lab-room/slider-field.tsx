import type { Slider } from "./inputs.ts";
import { partOf, type Picture } from "./picture.ts";
import styles from "./lab.module.css";

interface SliderFieldProps {
  /** name of the lab; makes ids unique in a page */
  readonly lab: string;
  readonly slider: Slider;
  readonly picture: Picture;
}

/** A labelled range input and the value it stands at. */
export function SliderField({ lab, slider, picture }: SliderFieldProps) {
  const id = `lab-${lab}-${slider.name}`;
  return (
    <div className={styles["slider"]}>
      <label htmlFor={id}>{slider.label}</label>
      <output htmlFor={id} aria-live="off" {...partOf(picture, `${slider.name}-value`)} />
      <input
        id={id}
        type="range"
        name={slider.name}
        min={slider.min}
        max={slider.max}
        step={slider.step}
        defaultValue={slider.start}
        {...partOf(picture, `${slider.name}-input`)}
      />
    </div>
  );
}
