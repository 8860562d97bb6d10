import { readChoice, writeChoice } from "./choices.ts";

export type Theme = "system" | "light" | "dark";

/** What the reader chose; "system" where nothing was. */
export function readTheme(): Theme {
  const chosen = readChoice("theme");
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** Keeps the choice and shows it at once. */
export function chooseTheme(theme: Theme): void {
  writeChoice("theme", theme === "system" ? undefined : theme);
  showTheme();
}

/** Puts the chosen theme on the page, as `app/early.js` does before the first paint. */
export function showTheme(): void {
  const theme = readTheme();
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** The theme that is on screen now. */
export function shownTheme(): "light" | "dark" {
  const theme = readTheme();
  if (theme !== "system") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
