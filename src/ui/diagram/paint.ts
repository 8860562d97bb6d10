import { styleFor } from "./style-for.ts";
import { THEME } from "./theme.ts";

const ELEMENTS = new Set(
  "svg g title desc defs marker path rect circle ellipse line polygon polyline text tspan".split(" "),
);

/** Shape and place only: colours, dashes and the size of type are the theme's. */
const ATTRIBUTES = new Set(
  (
    "id class d x y x1 y1 x2 y2 cx cy r rx ry width height points transform viewBox dx dy text-anchor " +
    "dominant-baseline font-weight font-style marker-start marker-end markerWidth markerHeight markerUnits refX " +
    "refY orient"
  ).split(" "),
);

/** Marks that authors give: the class of a node, the id of an arrow (`hot1@-->`), the colour of a `rect`. */
const HEAT = ["hot", "warm", "cool", "quiet"];
const THEME_CLASSES = new Set([...THEME.matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1] ?? ""));

const MARGIN = 6;

/**
 * Mermaid's drawing, repainted: only known elements and attributes remain, colours come from the page's tokens,
 * and no rule or id in it reaches outside of it. The answer is not in the document.
 */
export function paint(drawing: XMLDocument, id: string): SVGSVGElement {
  const svg = document.importNode(drawing.documentElement, true);
  if (!(svg instanceof SVGSVGElement)) throw new Error("Mermaid drew no SVG");
  readMermaidsMarks(svg);
  joinWords(svg);
  removeUnknown(svg);
  heatMarkers(svg);
  removeUnusedIds(svg);
  removeEmpty(svg);
  describe(svg, id);
  svg.querySelector("desc")?.after(styleFor(svg, id));
  fit(svg);
  return svg;
}

/** Moves what must outlive the attributes that are dropped into classes and plain attributes. */
function readMermaidsMarks(svg: SVGSVGElement): void {
  for (const link of svg.querySelectorAll<SVGElement>(".flowchart-link")) {
    link.classList.add("link");
    const heat = /^([a-z]+)\d*$/.exec(link.dataset["id"] ?? "")?.[1] ?? "";
    if (HEAT.includes(heat)) link.classList.add(heat);
  }
  for (const band of svg.querySelectorAll("rect.rect")) {
    const fill = band.getAttribute("fill") ?? "";
    if (HEAT.includes(fill)) band.classList.add(fill);
  }
  for (const kind of ["crosshead", "sequencenumber"]) {
    for (const marker of svg.querySelectorAll(`marker[id$=${kind}]`)) marker.classList.add(kind);
  }
  for (const text of svg.querySelectorAll<SVGTextElement>("text[style*=text-anchor]")) {
    text.setAttribute("text-anchor", text.style.textAnchor);
  }
  // A shape of rough.js: its fill is closed and carries the line too; without roughness its curves are straight.
  for (const outline of svg.querySelectorAll("g.outer-path > path + path")) outline.remove();
  for (const fill of svg.querySelectorAll("g.outer-path > path")) {
    fill.setAttribute("d", (fill.getAttribute("d") ?? "").replace(/C\s*\S+ \S+, \S+ \S+, /g, "L"));
  }
}

function removeUnknown(svg: SVGSVGElement): void {
  for (const element of [...svg.querySelectorAll("*")]) {
    if (!ELEMENTS.has(element.localName)) element.remove();
  }
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      if (!ATTRIBUTES.has(name) || value === "" || value === "normal") element.removeAttribute(name);
    }
    const classes = [...element.classList].filter((name) => THEME_CLASSES.has(name));
    if (classes.length > 0) element.setAttribute("class", classes.join(" "));
    else element.removeAttribute("class");
  }
}

/** Mermaid writes a tspan for each word; words of one weight and slant are one. */
function joinWords(svg: SVGSVGElement): void {
  for (const row of svg.querySelectorAll(".text-outer-tspan")) {
    const isPlain = [...row.children].every((word) =>
      word.matches("[font-weight=normal][font-style=normal]"),
    );
    if (isPlain) row.textContent = row.textContent.trim();
  }
}

function removeEmpty(svg: SVGSVGElement): void {
  for (const element of [...svg.querySelectorAll("rect:not([width])")]) element.remove();
  for (const text of [...svg.querySelectorAll("text")]) if (text.textContent.trim() === "") text.remove();
  // Children first, so that a group of empty groups goes too.
  for (const group of [...svg.querySelectorAll("g, defs")].reverse()) {
    if (group.childElementCount === 0) group.remove();
    else if (group.localName === "g" && group.attributes.length === 0) group.replaceWith(...group.childNodes);
  }
  for (const row of svg.querySelectorAll("text[text-anchor] > tspan")) row.removeAttribute("text-anchor");
}

/** An arrow's head is shared by all arrows: one that is hot gets a head of its own. */
function heatMarkers(svg: SVGSVGElement): void {
  for (const heat of HEAT) {
    for (const link of svg.querySelectorAll(`.link.${heat}`)) {
      for (const end of ["marker-start", "marker-end"]) {
        const shared = markerOf(svg, link.getAttribute(end));
        if (shared === undefined) continue;
        const own = `${shared.id}-${heat}`;
        link.setAttribute(end, `url(#${own})`);
        if (svg.querySelector(`[id="${own}"]`) !== null) continue;
        const copy = shared.cloneNode(true) as SVGMarkerElement; // a clone is of its original's class
        copy.id = own;
        copy.classList.add(heat);
        shared.after(copy);
      }
    }
  }
}

function markerOf(svg: SVGSVGElement, reference: string | null): SVGMarkerElement | undefined {
  const id = /^url\(#(.+)\)$/.exec(reference ?? "")?.[1];
  return [...svg.querySelectorAll("marker")].find((marker) => marker.id === id);
}

/** Ids that nothing refers to, and markers that no line ends in. */
function removeUnusedIds(svg: SVGSVGElement): void {
  const lines = [...svg.querySelectorAll("[marker-start], [marker-end]")];
  const used = new Set(
    lines.flatMap((line) => [line.getAttribute("marker-start"), line.getAttribute("marker-end")]),
  );
  for (const element of [...svg.querySelectorAll("[id]")]) {
    if (used.has(`url(#${element.id})`)) continue;
    if (element.localName === "marker") element.remove();
    else element.removeAttribute("id");
  }
}

/** Width, height and view are what is drawn and a margin, in whole pixels; coordinates keep one decimal. */
function fit(svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (name !== "id" && name !== "class") element.setAttribute(name, roundNumbers(value));
    }
  }
  const lifelines = [...svg.querySelectorAll(".actor-line")];
  // Mermaid draws them 2,000 pixels long and cuts them off by the view.
  for (const line of lifelines) line.setAttribute("y2", line.getAttribute("y1") ?? "0");
  svg.removeAttribute("viewBox");
  document.body.append(svg);
  const box = svg.getBBox();
  svg.remove();
  for (const line of lifelines) line.setAttribute("y2", String(Math.round(box.y + box.height)));
  const left = Math.floor(box.x - MARGIN);
  const top = Math.floor(box.y - MARGIN);
  const width = Math.ceil(box.x + box.width + MARGIN) - left;
  const height = Math.ceil(box.y + box.height + MARGIN) - top;
  svg.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
}

function roundNumbers(text: string): string {
  return text.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 10) / 10 || 0),
  );
}

function describe(svg: SVGSVGElement, id: string): void {
  svg.id = id;
  svg.setAttribute("role", "img");
  for (const [tag, attribute] of [
    ["title", "aria-labelledby"],
    ["desc", "aria-describedby"],
  ] as const) {
    const text = svg.querySelector(tag);
    if (text === null) throw new Error(`The diagram has no ${tag === "title" ? "accTitle" : "accDescr"}`);
    text.id = `${id}-${tag}`;
    svg.setAttribute(attribute, text.id);
  }
}
