const PANES = ["task", "code", "results"] as const;

/** Widths in per cent by pane, as they were remembered; undefined for anything else than three that make a whole. */
export function parseLayout(text: string | undefined): Record<string, number> | undefined {
  if (text === undefined) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const widths = new Map<string, unknown>(Object.entries(parsed));
  const layout: Record<string, number> = {};
  let sum = 0;
  for (const pane of PANES) {
    const width = widths.get(pane);
    if (typeof width !== "number" || !(width > 0)) return undefined;
    layout[pane] = width;
    sum += width;
  }
  return Math.abs(sum - 100) < 1 && widths.size === PANES.length ? layout : undefined;
}
