import { expect, test } from "vitest";
import { layOutStrip, ROW_LENGTH } from "./strip-layout.ts";

const strip = (heats: ("hot" | "cool")[]) =>
  ({
    kind: "strip",
    title: "t",
    cells: heats.map((heat, index) => ({ heat, label: `get ${index}` })),
    legend: { cool: "hit", hot: "miss" },
  }) as const;

test("few cells are one row, a column each", () => {
  expect(layOutStrip(strip(["hot", "cool"]))).toEqual([
    [
      { label: "get 0", hot: 1 },
      { label: "get 1", hot: 0 },
    ],
  ]);
});

test("more cells than a row holds break into rows", () => {
  const rows = layOutStrip(strip(Array.from({ length: ROW_LENGTH + 1 }, () => "cool" as const)));
  expect(rows.map((row) => row.length)).toEqual([ROW_LENGTH, 1]);
});

test("very many cells are summed up, and no hot one is lost", () => {
  const heats = Array.from({ length: 10_000 }, (_, index) => (index === 4_321 ? "hot" : "cool"));
  const rows = layOutStrip(strip(heats));
  expect(rows.length).toBeLessThanOrEqual(4);
  const warm = rows.flat().filter((column) => column.hot > 0);
  expect(warm).toEqual([{ label: "4321 to 4360", hot: 1 / 40 }]);
});

test("no cells, no rows", () => {
  expect(layOutStrip(strip([]))).toEqual([]);
});
