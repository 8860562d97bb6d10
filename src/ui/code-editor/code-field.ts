import type { HeatLine } from "../evidence/heat-lines.ts";
import { createPlainSurface } from "./plain-surface.ts";
import { watchTyping } from "./watch-typing.ts";
import type { CreateRichSurface, SurfaceOptions, TextSurface } from "./text-surface.ts";

export type EditorKind = "plain" | "rich";

/** A text area that Monaco may take over, and give back, with text, selection and focus kept. */
export interface CodeField extends Omit<TextSurface, "dispose"> {
  /** Changes the kind of editor. Late or failed loading of the rich one leaves the text area in place. */
  use(kind: EditorKind): Promise<void>;
  dispose(): void;
}

interface CodeFieldParts {
  readonly area: HTMLTextAreaElement;
  /** an empty element for Monaco */
  readonly richHost: HTMLElement;
  readonly loadRich: () => Promise<CreateRichSurface>;
  readonly options: Omit<SurfaceOptions, "text">;
}

export function createCodeField({ area, richHost, loadRich, options }: CodeFieldParts): CodeField {
  const plain = createPlainSurface(area, onAreaInput);
  let current: TextSurface = plain;
  let wanted: EditorKind = "plain";
  let disposed = false;
  let heat: readonly HeatLine[] | undefined;
  const typing = watchTyping(area);
  // Whoever was about to focus the area as it gave way, a driver or a screen reader, means the editor in its place.
  const redirectFocus = () => {
    if (current !== plain) current.focus();
  };
  area.addEventListener("focus", redirectFocus);

  return {
    text: () => current.text(),
    replace: (text) => current.replace(text),
    reveal: (place) => current.reveal(place),
    focus: () => current.focus(),
    hasFocus: () => current.hasFocus(),
    selection: () => current.selection(),
    select: (selected) => current.select(selected),
    showHeat(lines) {
      heat = lines;
      current.showHeat(lines);
    },
    async use(kind) {
      wanted = kind;
      if (kind === "plain") {
        handOver(plain);
        return;
      }
      const createRich = await loadRich();
      await typing.pause();
      // A late answer is dropped: the wish may have changed while Monaco was loading.
      if (disposed || wanted !== "rich" || current !== plain) return;
      handOver(createRich(richHost, { ...options, text: plain.text() }));
    },
    dispose() {
      disposed = true;
      if (current !== plain) current.dispose();
      plain.dispose();
      typing.stop();
      area.removeEventListener("focus", redirectFocus);
    },
  };

  function onAreaInput(): void {
    // What was meant for the area and came as it had just given way belongs to the editor in its place.
    if (current !== plain) {
      current.replace(area.value);
      area.value = "";
    }
    options.onEdit();
  }

  /** Text, selection and focus go from the present surface to `next`. */
  function handOver(next: TextSurface): void {
    if (next === current) return;
    const previous = current;
    const hadFocus = previous.hasFocus();
    const selected = previous.selection();
    next.replace(previous.text());
    previous.showHeat(undefined);
    next.showHeat(heat);
    current = next;
    setAway(area, next === plain ? options.label : undefined);
    richHost.hidden = next === plain;
    if (previous !== plain) previous.dispose();
    if (hadFocus) next.select(selected);
  }
}

/** Back under its label; without one out of sight and out of the accessibility tree, yet still there to pass a late focus on. */
function setAway(area: HTMLTextAreaElement, label: string | undefined): void {
  area.toggleAttribute("data-away", label === undefined);
  if (label !== undefined) {
    area.setAttribute("aria-label", label);
    area.removeAttribute("aria-hidden");
    area.removeAttribute("tabindex");
    return;
  }
  area.removeAttribute("aria-label");
  area.setAttribute("aria-hidden", "true");
  area.tabIndex = -1;
  // Searching the page must not find the text twice.
  area.defaultValue = "";
  area.value = "";
}
