import type { StripEvidence } from "#grader/evidence.ts";

/** One column of the picture: a cell, or several neighbours when there are very many. */
export interface StripColumn {
  readonly label: string;
  /** share of hot cells, 0 to 1 */
  readonly hot: number;
}

/** Cells in one row of the picture. */
export const ROW_LENGTH = 64;
const MOST_ROWS = 4;

/** The cells as rows of at most `ROW_LENGTH` columns; more than four rows of cells are summed up to fit four. */
export function layOutStrip({ cells }: StripEvidence): readonly (readonly StripColumn[])[] {
  const perColumn = Math.max(1, Math.ceil(cells.length / (ROW_LENGTH * MOST_ROWS)));
  const columns: StripColumn[] = [];
  for (let first = 0; first < cells.length; first += perColumn) {
    columns.push(columnOf(cells.slice(first, first + perColumn), first));
  }
  const rows: StripColumn[][] = [];
  for (let first = 0; first < columns.length; first += ROW_LENGTH) {
    rows.push(columns.slice(first, first + ROW_LENGTH));
  }
  return rows;
}

function columnOf(cells: StripEvidence["cells"], first: number): StripColumn {
  const hot = cells.filter((cell) => cell.heat === "hot").length / cells.length;
  const [only] = cells;
  const label = cells.length === 1 && only ? only.label : `${first + 1} to ${first + cells.length}`;
  return { label, hot };
}
