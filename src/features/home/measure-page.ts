/** The cost of a page so far, as text to show. What the browser doesn't tell is left out. */
export type PageCost = Readonly<Partial<Record<"paint" | "weight" | "requests" | "shift" | "task", string>>>;

const WATCHED = ["paint", "resource", "layout-shift", "longtask"] as const;

/** The part of a layout-shift entry that we read; TypeScript's DOM types have none. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Calls back with the cost of the page now and after every new entry of the browser's. Returns the way to stop. */
export function measurePage(timing: Performance, show: (cost: PageCost) => void): () => void {
  let shift = 0;
  let longest = 0;
  const supported = WATCHED.filter((type) => PerformanceObserver.supportedEntryTypes.includes(type));
  const tell = () =>
    show({
      ...loadingCost(timing),
      ...(supported.includes("layout-shift") && { shift: shift.toFixed(2) }),
      ...(supported.includes("longtask") && { task: longest === 0 ? "under 50" : longest.toFixed(0) }),
    });

  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (isLayoutShift(entry) && !entry.hadRecentInput) shift += entry.value;
      if (entry.entryType === "longtask") longest = Math.max(longest, entry.duration);
    }
    tell();
  });
  for (const type of supported) observer.observe({ type, buffered: true });
  tell();
  return () => observer.disconnect();
}

function loadingCost(timing: Performance): PageCost {
  const paint = timing.getEntriesByName("first-contentful-paint")[0];
  const files = [...timing.getEntriesByType("navigation"), ...timing.getEntriesByType("resource")].filter(
    (entry): entry is PerformanceResourceTiming => "encodedBodySize" in entry,
  );
  const bytes = files.reduce((sum, file) => sum + file.encodedBodySize, 0);
  return {
    ...(paint && { paint: paint.startTime.toFixed(0) }),
    weight: (bytes / 1000).toFixed(0),
    requests: String(files.length),
  };
}

function isLayoutShift(entry: PerformanceEntry): entry is LayoutShift {
  return entry.entryType === "layout-shift";
}
