import { assert } from "#base/assert.ts";

/** How one part of a lab looks: the markup is written with it at build, and elements change it later. */
export interface Part {
  readonly text?: string;
  /** of an SVG path */
  readonly d?: string;
  /** of a slider: what a screen reader says in place of the bare number */
  readonly valueText?: string;
  readonly style?: Placement;
  readonly hidden?: boolean;
  /** how it looks, for the style sheet */
  readonly look?: string;
}

/** Percentages of the plot, as CSS. */
interface Placement {
  readonly left?: string;
  readonly bottom?: string;
  readonly width?: string;
  readonly height?: string;
}

/** All parts of a lab that depend on its inputs, by the names that its markup carries in `data-part`. */
export type Picture = Readonly<Record<string, Part>>;

/** Properties for the element of a part, in the markup of the build. */
export function partOf(picture: Picture, name: string) {
  const part = picture[name];
  assert(part, `the picture has a part "${name}"`);
  return {
    "data-part": name,
    ...(part.text === undefined ? {} : { children: part.text }),
    ...(part.d === undefined ? {} : { d: part.d }),
    ...(part.valueText === undefined ? {} : { "aria-valuetext": part.valueText }),
    ...(part.style === undefined ? {} : { style: part.style }),
    ...(part.hidden === undefined ? {} : { hidden: part.hidden }),
    ...(part.look === undefined ? {} : { "data-look": part.look }),
  };
}

/** Shows a picture in markup that was written with another one. */
export function showPicture(root: ParentNode, picture: Picture): void {
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>("[data-part]")) {
    const part = picture[element.dataset["part"] ?? ""];
    if (part === undefined) continue;
    if (part.text !== undefined && element.textContent !== part.text) element.textContent = part.text;
    if (part.d !== undefined) element.setAttribute("d", part.d);
    if (part.valueText !== undefined) element.setAttribute("aria-valuetext", part.valueText);
    if (part.hidden !== undefined) element.toggleAttribute("hidden", part.hidden);
    if (part.look !== undefined) element.dataset["look"] = part.look;
    Object.assign(element.style, part.style);
  }
}
