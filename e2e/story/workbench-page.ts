import { expect, type Locator, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";

/** An exercise's file, as a learner would paste it. */
export function exerciseFile(exercise: string, file: string): string {
  return readFileSync(`exercises/${exercise}/${file}`, "utf8");
}

/** The workbench of one exercise by its public names, as a screen reader finds them. */
export class WorkbenchPage {
  readonly page: Page;
  readonly editor: Locator;
  readonly run: Locator;
  readonly verdict: Locator;
  readonly tests: Locator;

  constructor(page: Page) {
    this.page = page;
    this.editor = page.getByRole("textbox", { name: "Solution" });
    this.run = page.getByRole("button", { name: "Run tests" });
    this.verdict = page.getByRole("status", { name: "Verdict" });
    this.tests = page.getByRole("list", { name: "Tests" });
  }

  async open(exercise: string): Promise<void> {
    await this.page.goto(`/exercises/${exercise}`);
    await expect(this.run).toBeEnabled();
  }

  /** Replaces what the editor holds, by keyboard alone. */
  async write(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.insertText(text);
  }

  /** Monaco may take the text area's place between finding it and focusing it. */
  private async focusEditor(): Promise<void> {
    await expect(async () => {
      await this.editor.focus();
      await expect(this.editor).toBeFocused({ timeout: 500 });
    }).toPass();
  }

  /** Runs with the keyboard shortcut and waits for a verdict that begins with `word`. */
  async expectVerdict(word: string | RegExp, within = 15_000): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press("ControlOrMeta+Enter");
    const expected = typeof word === "string" ? new RegExp(`^${word}`) : word;
    await expect(this.verdict).toHaveText(expected, { timeout: within });
  }
}
