import { createCssVariablesTheme, createHighlighter, type Highlighter } from "shiki";

const LANGUAGES = ["ts", "tsx", "js", "go", "sh", "sql", "json", "yaml", "text"] as const;

let highlighter: Promise<Highlighter> | undefined;

/** Code as HTML whose colours are the custom properties `--shiki-…` of the page's theme. */
export async function highlight(code: string, language: string): Promise<string> {
  highlighter ??= createHighlighter({
    themes: [createCssVariablesTheme({ name: "hotpath", variablePrefix: "--shiki-" })],
    langs: LANGUAGES.filter((name) => name !== "text"),
  });
  return (await highlighter).codeToHtml(code.replace(/\n$/, ""), {
    lang: language || "text",
    theme: "hotpath",
  });
}

/** Whether a fence may name this language. */
export function isHighlighted(language: string): boolean {
  return language === "" || (LANGUAGES as readonly string[]).includes(language);
}
