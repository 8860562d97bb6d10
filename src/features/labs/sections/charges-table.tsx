import type { ReactNode } from "react";
import { NATIVE_ROWS } from "#grader/cost/natives.ts";
import { ScrollBox } from "#ui/scroll-box.tsx";
import styles from "./charges-table.module.css";

/** What the code itself does, beside the calls of `NATIVE_ROWS`. */
const SYNTAX = [
  { what: "a function is entered", cost: "1" },
  { what: "a loop turns", cost: "1" },
  { what: "an array is made with a spread in it", cost: "its length" },
  { what: "a collection is made by new", cost: "what it holds" },
  { what: "a string is built by +, += or a template", cost: "its length" },
] as const;

const OWNERS = [...new Set(NATIVE_ROWS.map(({ of }) => of))];

/** Everything that is charged; the counter reads the same list. */
export function ChargesTable() {
  return (
    <details className={styles["charges"]}>
      <summary>All that is charged, from the counter’s own list</summary>
      <p>
        n is the length of the list or the text at hand. A call that is listed costs 1 at least, and one that
        isn’t costs nothing.
      </p>
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
              key={of === "globalThis" ? "everywhere" : of}
              of={of === "globalThis" ? "everywhere" : of}
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
              {of === "globalThis" ? "everywhere" : of}
            </th>
          )}
          <td className={styles["what"]}>{what}</td>
          <td>{cost}</td>
        </tr>
      ))}
    </tbody>
  );
}
