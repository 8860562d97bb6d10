import type { PageColours } from "./page-colours.ts";

/** Monaco's theme description, as far as we use it. */
export interface MonacoTheme {
  readonly base: "vs" | "vs-dark";
  readonly inherit: boolean;
  readonly rules: { token: string; foreground: string }[];
  readonly colors: Record<string, string>;
}

/** Token of the page for each scope; the same ones colour the code in prose. */
const SCOPES: Readonly<Record<string, string>> = {
  "": "--ink",
  keyword: "--shiki-token-keyword",
  string: "--shiki-token-string",
  regexp: "--shiki-token-string",
  number: "--shiki-token-constant",
  comment: "--shiki-token-comment",
  delimiter: "--shiki-token-punctuation",
  "type.identifier": "--shiki-token-function",
  identifier: "--ink",
};

/** Token of the page, and opacity in two hex digits, for each part of the editor. */
const PARTS: Readonly<Record<string, readonly [token: string, alpha?: string]>> = {
  "editor.background": ["--surface-raised"],
  "editor.foreground": ["--ink"],
  "editorCursor.foreground": ["--accent"],
  "editor.lineHighlightBackground": ["--surface-sunken", "80"],
  "editor.lineHighlightBorder": ["--surface-sunken", "00"],
  "editor.selectionBackground": ["--accent", "38"],
  "editor.inactiveSelectionBackground": ["--accent", "20"],
  "editor.wordHighlightBackground": ["--accent", "1c"],
  "editor.wordHighlightStrongBackground": ["--accent", "2c"],
  "editor.findMatchBackground": ["--warn", "60"],
  "editor.findMatchHighlightBackground": ["--warn", "30"],
  "editorBracketMatch.background": ["--accent", "20"],
  "editorBracketMatch.border": ["--accent"],
  "editorLineNumber.foreground": ["--ink-soft"],
  "editorLineNumber.activeForeground": ["--ink"],
  // The number of an empty last line; Monaco would fade it below what can be read.
  "editorLineNumber.dimmedForeground": ["--ink-soft"],
  "editorIndentGuide.background1": ["--line"],
  "editorIndentGuide.activeBackground1": ["--line-strong"],
  "editorWidget.background": ["--surface-raised"],
  "editorWidget.foreground": ["--ink"],
  "editorWidget.border": ["--line-strong"],
  "editorHoverWidget.background": ["--surface-raised"],
  "editorHoverWidget.border": ["--line-strong"],
  "editorSuggestWidget.background": ["--surface-raised"],
  "editorSuggestWidget.border": ["--line-strong"],
  "editorSuggestWidget.selectedBackground": ["--accent-soft"],
  "editorSuggestWidget.selectedForeground": ["--ink"],
  "editorSuggestWidget.highlightForeground": ["--accent"],
  "editorSuggestWidget.focusHighlightForeground": ["--accent"],
  "editorError.foreground": ["--fail"],
  "editorWarning.foreground": ["--warn"],
  "editorOverviewRuler.border": ["--surface-raised", "00"],
  "editorOverviewRuler.errorForeground": ["--fail"],
  "editorOverviewRuler.warningForeground": ["--warn"],
  // Names of ours: what marks hot lines beside the scroll bar.
  "hotpath.heat3": ["--heat-3"],
  "hotpath.heat4": ["--heat-4"],
  "hotpath.heat5": ["--heat-5"],
  "hotpath.heat6": ["--heat-6"],
  "input.background": ["--surface"],
  "input.border": ["--line-strong"],
  focusBorder: ["--focus"],
  "scrollbarSlider.background": ["--line-strong", "50"],
  "scrollbarSlider.hoverBackground": ["--line-strong", "90"],
  "scrollbarSlider.activeBackground": ["--line-strong", "c0"],
};

/** The page's present theme as Monaco's. What the page doesn't define stays as the base has it. */
export function monacoTheme(colours: PageColours): MonacoTheme {
  const rules = Object.entries(SCOPES).flatMap(([token, name]) => {
    const colour = colours.hex(name);
    return colour === undefined ? [] : [{ token, foreground: colour.slice(1) }];
  });
  const parts = Object.entries(PARTS).flatMap(([part, [name, alpha = ""]]) => {
    const colour = colours.hex(name);
    return colour === undefined ? [] : [[part, colour + alpha] as const];
  });
  return {
    base: colours.isDark() ? "vs-dark" : "vs",
    inherit: true,
    rules,
    colors: Object.fromEntries(parts),
  };
}
