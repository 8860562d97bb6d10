// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import type { SaveStateElement } from "./save-state.element.ts";
import "./save-state.element.ts";

it("says why nothing is saved, with the backup one click away, and only as long as that is so", () => {
  document.documentElement.dataset["root"] = "../";
  putOnPage(`<hp-save-state role="status"></hp-save-state>`);
  const banner = document.querySelector<SaveStateElement>("hp-save-state");
  if (banner === null) throw new Error("no banner on the page");
  banner.state = { kind: "not saved", why: "The disk is full.", canExport: true };
  expect(banner.textContent).toBe("Not saved. The disk is full. Export a backup");
  expect(banner.querySelector("a")?.getAttribute("href")).toBe("../progress/#backup");
  banner.state = { kind: "saving" };
  expect(banner.textContent).toBe("");
});

it("offers no backup where none can be made", () => {
  putOnPage(`<hp-save-state role="status"></hp-save-state>`);
  const banner = document.querySelector<SaveStateElement>("hp-save-state");
  if (banner) banner.state = { kind: "not saved", why: "Denied.", canExport: false };
  expect(banner?.querySelector("a")).toBeNull();
});
