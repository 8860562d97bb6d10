import type { HeatLine } from "../evidence/heat-lines.ts";

/** A position in a text. */
export interface Place {
  /** from 1 */
  readonly line: number;
  /** from 1 */
  readonly column: number;
}

/** What is selected; with both ends in one place, the caret. */
export interface Selected {
  readonly start: Place;
  readonly end: Place;
}

/** Where code is typed: a text area, or Monaco once it is there. The text lives in it and nowhere else. */
export interface TextSurface {
  text(): string;
  /** Replaces the whole text; the editor's own undo takes it back where it can. Tells nobody. */
  replace(text: string): void;
  /** Puts the caret at a place, in view, and focuses. A place outside the text becomes the nearest inside. */
  reveal(place: Place): void;
  focus(): void;
  hasFocus(): boolean;
  selection(): Selected;
  /** Selects and focuses. */
  select(selected: Selected): void;
  /**
   * Shows what lines cost, in place of what was shown; `undefined` hides all of it. It is true of the text as it stands:
   * whoever shows it takes it away after an edit, by `[]`, which keeps the room it takes so that nothing moves.
   */
  showHeat(lines: readonly HeatLine[] | undefined): void;
  dispose(): void;
}

/** What a surface needs to be made. */
export interface SurfaceOptions {
  /** the accessible name */
  readonly label: string;
  /** id of the line below that says how to leave the editor */
  readonly describedBy?: string;
  /** the file's name within the exercise, e.g. `solution.ts`; files see each other by it */
  readonly path: string;
  readonly text: string;
  readonly readOnly: boolean;
  /** called after every edit by the person, never after `replace` */
  readonly onEdit: () => void;
}

/** Makes Monaco in an empty element. The one implementation is `monaco.ts`. */
export type CreateRichSurface = (host: HTMLElement, options: SurfaceOptions) => TextSurface;
