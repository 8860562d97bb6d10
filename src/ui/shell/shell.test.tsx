// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import { writeChoice } from "../choices.ts";
import { PageShell } from "./page-shell.tsx";
import "./shortcuts.element.ts";
import "./theme-switch.element.ts";

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset["theme"];
  putOnPage(
    <PageShell section="exercises">
      <input aria-label="Words" />
    </PageShell>,
  );
});

const press = (on: EventTarget | null, key: string) =>
  on?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const dialog = () => document.querySelector("dialog");

describe("the shell", () => {
  it("lets the keyboard skip to the text", () => {
    const target = document.querySelector("a")?.getAttribute("href");
    expect(target).toBe("#main");
    expect(document.querySelector("main")?.id).toBe("main");
  });

  it("marks the section that the page belongs to, and no other", () => {
    const current = [...document.querySelectorAll("nav [aria-current]")].map((link) => link.textContent);
    expect(current).toEqual(["Exercises"]);
  });

  it("has a live place for trouble with saving", () => {
    expect(document.querySelector("hp-save-state")?.getAttribute("role")).toBe("status");
  });
});

describe("the theme switch", () => {
  it("shows the other theme and says what it would do next", () => {
    const button = document.querySelector<HTMLButtonElement>("hp-theme button");
    expect(button?.getAttribute("aria-label")).toBe("Switch to the dark theme");
    button?.click();
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    expect(button?.getAttribute("aria-label")).toBe("Switch to the light theme");
  });
});

describe("the list of shortcuts", () => {
  it("opens by its button and by ?", () => {
    document.querySelector<HTMLButtonElement>("hp-shortcuts button")?.click();
    expect(dialog()?.open).toBe(true);
    dialog()?.close();
    press(document.body, "?");
    expect(dialog()?.open).toBe(true);
  });

  it("leaves a question mark that is typed alone", () => {
    press(document.querySelector("input"), "?");
    expect(dialog()?.open).toBe(false);
  });

  it("leaves the key alone where shortcuts of one key are turned off", () => {
    writeChoice("keys", "off");
    press(document.body, "?");
    expect(dialog()?.open).toBe(false);
  });
});
