import { diffLines, diffWordsWithSpace } from "diff";

/** One line of a difference. */
export interface DiffLine {
  readonly kind: "same" | "removed" | "added";
  readonly parts: readonly DiffPart[];
}

export interface DiffPart {
  readonly text: string;
  /** this part alone makes the line differ from its counterpart */
  readonly isChanged: boolean;
}

/** Lines left out between two changes. */
export interface DiffGap {
  readonly kind: "gap";
  readonly lines: number;
}

/** Longer than this the search gives up and everything counts as replaced. */
const PATIENCE_MS = 300;

/** What must go and what must come to turn `before` into `after`, line by line. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const old = ended(before);
  const now = ended(after);
  const changes = diffLines(old, now, { timeout: PATIENCE_MS }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  const lines: DiffLine[] = [];
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (!change) continue;
    const next = changes[index + 1];
    if (change.removed && next?.added) {
      lines.push(...replaced(linesOf(change.value), linesOf(next.value)));
      index += 1;
    } else {
      const kind = change.removed ? "removed" : change.added ? "added" : "same";
      lines.push(
        ...linesOf(change.value).map((text) => ({ kind, parts: [{ text, isChanged: false }] }) as const),
      );
    }
  }
  return lines;
}

/** Lines that replace as many others are compared with them word by word. */
function replaced(before: readonly string[], after: readonly string[]): DiffLine[] {
  const isPaired = before.length === after.length;
  const side = (kind: "removed" | "added", own: readonly string[], others: readonly string[]) =>
    own.map((text, index): DiffLine => {
      const other = isPaired ? others[index] : undefined;
      return { kind, parts: other === undefined ? [{ text, isChanged: false }] : words(text, other) };
    });
  return [...side("removed", before, after), ...side("added", after, before)];
}

function words(own: string, other: string): DiffPart[] {
  return diffWordsWithSpace(other, own)
    .filter((change) => !change.removed)
    .map((change) => ({ text: change.value, isChanged: change.added }));
}

/** Without a break at the end the last line would differ from the same line in the middle of the other text. */
const ended = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  // "a\n" is one line that ends, not two.
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Keeps `context` unchanged lines around each change and says how many were left out. */
export function folded(lines: readonly DiffLine[], context: number): readonly (DiffLine | DiffGap)[] {
  const isNearChange = lines.map(() => false);
  lines.forEach((line, index) => {
    if (line.kind !== "same") isNearChange.fill(true, Math.max(0, index - context), index + context + 1);
  });
  const shown: (DiffLine | DiffGap)[] = [];
  lines.forEach((line, index) => {
    const last = shown.at(-1);
    if (isNearChange[index] === true) shown.push(line);
    else if (last?.kind === "gap") shown[shown.length - 1] = { kind: "gap", lines: last.lines + 1 };
    else shown.push({ kind: "gap", lines: 1 });
  });
  return shown;
}
