import { heatColour } from "./heat.ts";
import styles from "./heat-scale.module.css";

/** The legend of a picture that is coloured by heat. */
export function HeatScale({ cool, hot }: { readonly cool: string; readonly hot: string }) {
  return (
    <p className={styles["scale"]}>
      {cool}
      <span aria-hidden="true" className={styles["steps"]}>
        {([0, 1, 2, 3, 4, 5, 6] as const).map((heat) => (
          <i key={heat} style={{ background: heatColour(heat) }} />
        ))}
      </span>
      {hot}
    </p>
  );
}
