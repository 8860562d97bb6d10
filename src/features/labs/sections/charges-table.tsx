import type { ReactNode } from "react";
import { NATIVE_ROWS } from "#grader/cost/natives.ts";
import { ScrollBox } from "#ui/scroll-box.tsx";
import styles from "./charges-table.module.css";

/** What the code itself does, beside the calls of `NATIVE_ROWS`. */
const SYNTAX = [
  { what: "a function is entered", cost: "1" },
  { what: "a loop turns", cost: "1" },
  { what: "an array is made with a spread in it", cost: "its length" },
  { what: "a Map, a Set or an Array is made by new", cost: "what it holds" },
  { what: "a string is built by +, += or a template", cost: "its length" },
] as const;

const OWNERS = [...new Set(NATIVE_ROWS.map(({ of }) => of))];

/** Everything that is charged; the counter reads the same list. What it does not name is free. */
export function ChargesTable() {
  return (
    <details className={styles["charges"]}>
      <summary>All that is charged, from the counter’s own list</summary>
      <ScrollBox label="What is charged, and how much">
        <table>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">What</th>
              <th scope="col">Costs</th>
            </tr>
          </thead>
          <Group of="the code itself" rows={SYNTAX} />
          {OWNERS.map((of) => (
            <Group
              key={of}
              of={of}
              rows={NATIVE_ROWS.filter((row) => row.of === of).map(({ natives, cost }) => ({
                what: <code>{natives.replaceAll(" ", ", ")}</code>,
                cost,
              }))}
            />
          ))}
        </table>
      </ScrollBox>
    </details>
  );
}

interface GroupProps {
  readonly of: string;
  readonly rows: readonly { readonly what: ReactNode; readonly cost: string }[];
}

function Group({ of, rows }: GroupProps) {
  return (
    <tbody>
      {rows.map(({ what, cost }, index) => (
        <tr key={index}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              {of}
            </th>
          )}
          <td className={styles["what"]}>{what}</td>
          <td>{cost}</td>
        </tr>
      ))}
    </tbody>
  );
}
