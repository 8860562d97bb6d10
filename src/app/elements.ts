/**
 * The custom elements by tag. A page that does not hold the tag does not load the code.
 * Each module defines its element as it loads.
 */
export const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  "hp-theme": () => import("#ui/shell/theme-switch.element.ts"),
  "hp-shortcuts": () => import("#ui/shell/shortcuts.element.ts"),
  "hp-marks": () => import("#ui/marks/marks.element.ts"),
  "hp-save-state": () => import("#features/dashboard/save-state.element.ts"),
  "hp-search": () => import("#features/search/search.element.ts"),
  "hp-continue": () => import("#features/home/continue.element.ts"),
  "hp-page-cost": () => import("#features/home/page-cost.element.ts"),
  "hp-check": () => import("#features/reader/check.element.ts"),
  "hp-listing": () => import("#features/reader/listing.element.ts"),
  "hp-diagram": () => import("#features/reader/diagram.element.ts"),
  "hp-lab-effective-latency": () => import("#features/lab-room/effective-latency.element.ts"),
  "hp-lab-nested-timers": () => import("#features/lab-room/nested-timers.element.ts"),
  "hp-lab-utilisation": () => import("#features/lab-room/utilisation.element.ts"),
  "hp-lesson": () => import("#features/reader/lesson-progress.element.ts"),
};
