// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { chooseCodeLanguage, readCodeLanguage } from "#ui/code-language.ts";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import { Listing } from "./listing.tsx";
import "./listing.element.ts";

const tab = (language: "ts" | "go" | "node") => ({
  language,
  label: language,
  html: `<pre>${language}</pre>`,
});

beforeEach(() => {
  localStorage.clear();
  chooseCodeLanguage("ts");
  putOnPage(
    <>
      <Listing name="one" caption="One" tabs={[tab("ts"), tab("go"), tab("node")]} />
      <Listing name="two" tabs={[tab("ts"), tab("node")]} />
    </>,
  );
});

const tabs = () => [...document.querySelectorAll<HTMLElement>("[role=tab]")];
const selected = () =>
  tabs()
    .filter((one) => one.getAttribute("aria-selected") === "true")
    .map((one) => one.id);
const press = (on: HTMLElement | undefined, key: string) =>
  on?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

describe("listings", () => {
  it("all follow the language that one of them is switched to, and it is remembered", () => {
    tabs()[2]?.click();
    expect(selected()).toEqual(["listing-one-tab-node", "listing-two-tab-node"]);
    expect(document.documentElement.dataset["code"]).toBe("node");
    expect(readCodeLanguage()).toBe("node");
  });

  it("show their first language where they lack the chosen one", () => {
    tabs()[1]?.click();
    expect(selected()).toEqual(["listing-one-tab-go", "listing-two-tab-ts"]);
  });

  it("are moved through by arrows, Home and End, round the ends", () => {
    press(tabs()[0], "ArrowLeft");
    expect(document.activeElement?.id).toBe("listing-one-tab-node");
    press(tabs()[2], "ArrowRight");
    expect(document.activeElement?.id).toBe("listing-one-tab-ts");
    press(tabs()[0], "End");
    expect(selected()[0]).toBe("listing-one-tab-node");
    press(tabs()[2], "Home");
    expect(selected()[0]).toBe("listing-one-tab-ts");
  });

  it("have one stop for the Tab key each", () => {
    tabs()[1]?.click();
    expect(tabs().filter((one) => one.tabIndex === 0)).toHaveLength(2);
  });

  it("name each panel by its tab", () => {
    for (const one of tabs()) {
      const panel = document.getElementById(one.getAttribute("aria-controls") ?? "");
      expect(panel?.getAttribute("aria-labelledby")).toBe(one.id);
    }
  });
});
