// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { hrefOf } from "./href.ts";

it.each([
  ["/", "../../"],
  ["/lessons/first-cache", "../../lessons/first-cache/"],
  ["/progress#backup", "../../progress/#backup"],
  ["/exercises/", "../../exercises/"],
  ["/icon.svg", "../../icon.svg"],
])("%s becomes %s on a page two folders deep", (page, address) => {
  document.documentElement.dataset["root"] = "../../";
  expect(hrefOf(page)).toBe(address);
});
