import { readChoice, writeChoice } from "./choices.ts";

/** The languages that a listing may be shown in. */
export const CODE_LANGUAGES = ["ts", "go", "node"] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

export const CODE_LANGUAGE_NAMES: Readonly<Record<CodeLanguage, string>> = {
  ts: "TypeScript",
  go: "Go",
  node: "Node",
};

export function isCodeLanguage(text: string | undefined): text is CodeLanguage {
  return CODE_LANGUAGES.some((language) => language === text);
}

/** The language that listings are read in; TypeScript where nothing was chosen. */
export function readCodeLanguage(): CodeLanguage {
  const chosen = readChoice("code");
  return isCodeLanguage(chosen) ? chosen : "ts";
}

/** Keeps the language and shows it in every listing of the page: their style sheet follows `html[data-code]`. */
export function chooseCodeLanguage(language: CodeLanguage): void {
  writeChoice("code", language);
  showCodeLanguage();
}

/** Puts the chosen language on the page, as `app/early.js` does before the first paint. */
export function showCodeLanguage(): void {
  document.documentElement.dataset["code"] = readCodeLanguage();
}
