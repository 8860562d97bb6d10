import type { StripEvidence } from "#grader/evidence.ts";
import { heatColour } from "./heat.ts";
import { layOutStrip, ROW_LENGTH, type StripColumn } from "./strip-layout.ts";
import { StripTable } from "./strip-table.tsx";
import styles from "./strip.module.css";

const HEIGHT = 26;
const COOL_HEIGHT = 10;
/** Labels stand below the cells only when all of them fit. */
const MOST_LETTERS = 48;
const WIDEST_PERCENT = 9;

/** Outcomes one after the other: a hot one stands tall, a cool one stays low, so colour is not needed to tell them. */
export function Strip({ strip }: { readonly strip: StripEvidence }) {
  const rows = layOutStrip(strip);
  const hot = strip.cells.filter((cell) => cell.heat === "hot").length;
  const cool = strip.cells.length - hot;
  const longest = Math.max(...rows.map((row) => row.length), 1);
  const width = Math.min(100 / Math.min(longest, ROW_LENGTH), WIDEST_PERCENT);
  const isLabelled = rows.length === 1 && letters(rows[0] ?? []) <= MOST_LETTERS;

  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["title"]}>{strip.title}</figcaption>
      <div
        role="img"
        aria-label={`${strip.title}: ${cool} ${strip.legend.cool}, ${hot} ${strip.legend.hot}.`}
      >
        {rows.map((row, index) => (
          <svg
            key={index}
            className={styles["row"]}
            width="100%"
            height={HEIGHT + (isLabelled ? 16 : 2)}
            aria-hidden="true"
          >
            <line x2="100%" y1={HEIGHT} y2={HEIGHT} />
            {row.map((column, place) => (
              <Cell key={place} column={column} x={place * width} width={width} isLabelled={isLabelled} />
            ))}
          </svg>
        ))}
      </div>
      <p className={styles["legend"]}>
        <i className={styles["cool"]} aria-hidden="true" /> {strip.legend.cool}: {cool}
        <i className={styles["hot"]} aria-hidden="true" /> {strip.legend.hot}: {hot}
      </p>
      <StripTable strip={strip} />
    </figure>
  );
}

interface CellProps {
  readonly column: StripColumn;
  /** both in per cent of the row */
  readonly x: number;
  readonly width: number;
  readonly isLabelled: boolean;
}

function Cell({ column, x, width, isLabelled }: CellProps) {
  const height = COOL_HEIGHT + column.hot * (HEIGHT - COOL_HEIGHT);
  return (
    <svg x={`${x}%`} width={`${width}%`} height="100%">
      <title>{column.label}</title>
      <rect
        className={styles["cell"]}
        width="100%"
        height={height}
        y={HEIGHT - height}
        style={{ fill: heatColour(column.hot === 0 ? 1 : column.hot < 0.5 ? 3 : column.hot < 1 ? 4 : 5) }}
      />
      {isLabelled && (
        <text x="50%" y={HEIGHT + 13} textAnchor="middle">
          {column.label}
        </text>
      )}
    </svg>
  );
}

const letters = (row: readonly StripColumn[]): number =>
  row.length * Math.max(...row.map((cell) => cell.label.length), 0);
