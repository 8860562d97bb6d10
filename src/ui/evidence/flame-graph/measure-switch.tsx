import { useId } from "react";
import type { Measure } from "#grader/profile/call-tree.ts";
import styles from "./measure-switch.late.module.css";
import { wordOf } from "./profile-frames.ts";

interface MeasureSwitchProps {
  readonly measures: readonly Measure[];
  readonly chosen: Measure;
  readonly unit: string;
  readonly onChoose: (measure: Measure) => void;
}

/** What the width and the heat of frames stand for. */
export function MeasureSwitch({ measures, chosen, unit, onChoose }: MeasureSwitchProps) {
  const group = useId();
  return (
    <fieldset className={styles["switch"]}>
      <legend className="visually-hidden">Width and heat show</legend>
      {measures.map((measure) => (
        <label key={measure} className={styles["choice"]}>
          <input
            type="radio"
            name={group}
            className="visually-hidden"
            checked={measure === chosen}
            onChange={() => onChoose(measure)}
          />
          <span>{wordOf(measure, unit)}</span>
        </label>
      ))}
    </fieldset>
  );
}
