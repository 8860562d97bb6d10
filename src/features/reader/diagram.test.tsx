// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import { Diagram } from "./diagram.tsx";
import "./diagram.element.ts";

beforeEach(() => {
  putOnPage(
    <Diagram svg="<svg id='d'></svg>" title="A read" description="First the cache." caption="Cache-aside" />,
  );
});

const dialog = () => document.querySelector("dialog");

it("moves the drawing into the dialog and back, so that its ids stay unique", () => {
  document.querySelector<HTMLElement>("[data-enlarge]")?.click();
  expect(dialog()?.open).toBe(true);
  expect(dialog()?.querySelector("#d")).not.toBeNull();
  expect(document.querySelectorAll("#d")).toHaveLength(1);
  dialog()?.close();
  expect(document.querySelector("figure #d")).not.toBeNull();
});

it("closes on a click beside the box, not on one in it", () => {
  document.querySelector<HTMLElement>("[data-enlarge]")?.click();
  document.querySelector("#d")?.dispatchEvent(new Event("click", { bubbles: true }));
  expect(dialog()?.open).toBe(true);
  dialog()?.click();
  expect(dialog()?.open).toBe(false);
});

it("says in words what it shows", () => {
  expect(document.querySelector("figcaption details")?.textContent).toContain("First the cache.");
});
