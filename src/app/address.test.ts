import { describe, expect, it } from "vitest";
import { parseProps, relativeAddress, rootFrom, withRelativeLinks } from "./address.ts";

describe("addresses relative to a page", () => {
  it.each([
    ["/", "./"],
    ["/quick-start", "../"],
    ["/exercises/cache/simple-cache", "../../../"],
  ])("the root from %s is %s", (path, root) => {
    expect(rootFrom(path)).toBe(root);
  });

  it.each([
    ["/", "../"],
    ["/lessons/first-cache", "../lessons/first-cache/"],
    ["/lessons/first-cache#bounds", "../lessons/first-cache/#bounds"],
    ["/exercises?family=cache", "../exercises/?family=cache"],
    ["/assets/a.css", "../assets/a.css"],
  ])("%s becomes %s", (address, expected) => {
    expect(relativeAddress(address, "../")).toBe(expected);
  });

  it("leaves other sites, anchors and text alone", () => {
    const html = `<a href="https://example.org/a">x</a><a href="//cdn">y</a><a href="#z">href="</a>`;
    expect(withRelativeLinks(html, "../")).toBe(html);
  });

  it("reaches the links in an island's props, also inside HTML", () => {
    const props = JSON.stringify({
      next: { href: "/lessons/x" },
      taskHtml: '<a href="/glossary">g</a>',
      text: "/quick",
    });
    expect(parseProps(props, "../../")).toEqual({
      next: { href: "../../lessons/x/" },
      taskHtml: '<a href="../../glossary/">g</a>',
      text: "/quick",
    });
  });
});
