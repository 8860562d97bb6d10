// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { onChoice, readChoice, writeChoice } from "./choices.ts";
import { chooseCodeLanguage, readCodeLanguage } from "./code-language.ts";
import { chooseTheme, readTheme, shownTheme } from "./theme.ts";

beforeEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
  writeChoice("theme", undefined);
});

describe("choices", () => {
  it("are kept in one entry that the early script reads", () => {
    writeChoice("theme", "dark");
    writeChoice("code", "go");
    expect(JSON.parse(localStorage.getItem("hotpath.choices") ?? "")).toEqual({ theme: "dark", code: "go" });
  });

  it("go back to the default when they are unset", () => {
    writeChoice("editor", "plain");
    writeChoice("editor", undefined);
    expect(readChoice("editor")).toBeUndefined();
    expect(localStorage.getItem("hotpath.choices")).toBe("{}");
  });

  it("hold for the page where storage is denied", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    writeChoice("editor", "plain");
    expect(readChoice("editor")).toBe("plain");
  });

  it.each(["not json", "null", "[]", '{"theme":3}', '"dark"'])("are empty where the entry is %s", (text) => {
    localStorage.setItem("hotpath.choices", text);
    expect(readChoice("theme")).toBeUndefined();
  });

  it("tell their listeners, for another tab's change too, until they stop", () => {
    const listener = vi.fn();
    const stop = onChoice(listener);
    writeChoice("code", "node");
    dispatchEvent(new StorageEvent("storage", { key: "hotpath.choices" }));
    dispatchEvent(new StorageEvent("storage", { key: "someone else's" }));
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    writeChoice("code", "ts");
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe("the theme", () => {
  it("follows the system until one is chosen, and again when the choice is taken back", () => {
    expect(readTheme()).toBe("system");
    chooseTheme("dark");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    expect(shownTheme()).toBe("dark");
    chooseTheme("system");
    expect(document.documentElement.dataset["theme"]).toBeUndefined();
    expect(shownTheme()).toBe("light");
  });
});

describe("the code language", () => {
  it("is TypeScript until another is chosen, and stands on the page for the style sheet", () => {
    expect(readCodeLanguage()).toBe("ts");
    chooseCodeLanguage("go");
    expect(readCodeLanguage()).toBe("go");
    expect(document.documentElement.dataset["code"]).toBe("go");
    writeChoice("code", "cobol");
    expect(readCodeLanguage()).toBe("ts");
  });
});
