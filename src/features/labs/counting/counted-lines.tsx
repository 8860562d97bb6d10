import type { ProfileEvidence } from "#grader/evidence.ts";
import { heatColour, heatInk, heatOf } from "#ui/evidence/heat.ts";
import { HeatScale } from "#ui/evidence/heat-scale.tsx";
import { ScrollBox } from "#ui/scroll-box.tsx";
import styles from "./counted-lines.module.css";

interface CountedLinesProps {
  readonly source: string;
  /** absent before the first run: then no line has a figure */
  readonly profile: ProfileEvidence | undefined;
}

/** A program with what each of its lines cost, coloured by its share of the whole. */
export function CountedLines({ source, profile }: CountedLinesProps) {
  const total = profile?.lines.reduce((sum, line) => sum + line.cost, 0) ?? 0;
  return (
    <div>
      <ScrollBox label="The program and the cost of its lines">
        <table className={styles["lines"]}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Cost</th>
              <th scope="col">Program</th>
            </tr>
          </thead>
          <tbody>
            {source
              .trimEnd()
              .split("\n")
              .map((text, index) => (
                <Line
                  key={index}
                  number={index + 1}
                  text={text}
                  cost={profile?.lines.find(({ line }) => line === index + 1)?.cost ?? 0}
                  total={total}
                />
              ))}
          </tbody>
        </table>
      </ScrollBox>
      <HeatScale cool="little of the cost" hot="all of it" />
    </div>
  );
}

interface LineProps {
  readonly number: number;
  readonly text: string;
  readonly cost: number;
  readonly total: number;
}

function Line({ number, text, cost, total }: LineProps) {
  const heat = heatOf(total > 0 ? cost / total : 0);
  const isCharged = cost > 0;
  return (
    <tr>
      <td className={styles["number"]}>{number}</td>
      <td
        className={styles["cost"]}
        style={isCharged ? { background: heatColour(heat), color: heatInk(heat) } : undefined}
      >
        {isCharged ? cost.toLocaleString("en") : ""}
      </td>
      <td>{text}</td>
    </tr>
  );
}
