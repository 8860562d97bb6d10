import { THEME } from "./theme.ts";

/** A style element with those of the theme's rules that match something in `svg`, each kept below its id. */
export function styleFor(svg: SVGSVGElement, id: string): SVGStyleElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(THEME);
  const rules = [...sheet.cssRules].flatMap((rule) => {
    if (!(rule instanceof CSSStyleRule)) return [];
    const selectors = rule.selectorText.split(", ").filter((selector) => matches(svg, selector));
    if (selectors.length === 0) return [];
    const scoped = selectors.map((selector) => (selector === "svg" ? `#${id}` : `#${id} ${selector}`));
    return [`${scoped.join(",")}{${shorten(rule.style.cssText)}}`];
  });
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = rules.join("");
  return style;
}

function matches(svg: SVGSVGElement, selector: string): boolean {
  return selector === "svg" || svg.querySelector(selector) !== null;
}

function shorten(declarations: string): string {
  return declarations.replace(/([:;,]) /g, "$1").replace(/;$/, "");
}
