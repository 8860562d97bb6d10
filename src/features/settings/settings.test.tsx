// @vitest-environment happy-dom
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readChoice, writeChoice } from "#ui/choices.ts";
import { settle } from "#ui/testing/settle.ts";
import { Settings } from "./settings.tsx";

let root: Root;
let host: HTMLElement;

beforeEach(async () => {
  localStorage.clear();
  host = document.createElement("div");
  document.body.replaceChildren(host);
  root = createRoot(host);
  await settle(() => root.render(<Settings />));
});
afterEach(() => settle(() => root.unmount()));

const radio = (name: string, value: string) =>
  host.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);

it("shows the defaults at first", () => {
  const chosen = [...host.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);
  expect(chosen).toEqual(["system", "ts", "rich", "on", "on"]);
});

it("keeps and shows a choice as it is made", async () => {
  await settle(() => radio("theme", "dark")?.click());
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  await settle(() => radio("editor", "plain")?.click());
  await settle(() => radio("code", "go")?.click());
  await settle(() => radio("predictions", "off")?.click());
  await settle(() => radio("keys", "off")?.click());
  expect(JSON.parse(localStorage.getItem("hotpath.choices") ?? "")).toEqual({
    theme: "dark",
    editor: "plain",
    code: "go",
    predictions: "off",
    keys: "off",
  });
  await settle(() => radio("theme", "system")?.click());
  expect(document.documentElement.dataset["theme"]).toBeUndefined();
  expect(readChoice("theme")).toBeUndefined();
});

it("follows a choice that was made elsewhere", async () => {
  await settle(() => writeChoice("editor", "plain"));
  expect(radio("editor", "plain")?.checked).toBe(true);
});
