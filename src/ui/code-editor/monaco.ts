// The one file that may import monaco-editor. It is loaded lazily: see code-editor.tsx.
import { editor, KeyCode, Range, Selection, Uri } from "monaco-editor/editor/editor.api";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/caretOperations/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/codeAction/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/contextmenu/register";
import "monaco-editor/features/cursorUndo/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/folding/register";
import "monaco-editor/features/format/register";
import "monaco-editor/features/gotoError/register";
import "monaco-editor/features/gotoSymbol/register";
import "monaco-editor/features/hover/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/lineSelection/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/multicursor/register";
import "monaco-editor/features/parameterHints/register";
import "monaco-editor/features/readOnlyMessage/register";
import "monaco-editor/features/rename/register";
import "monaco-editor/features/smartSelect/register";
import "monaco-editor/features/suggest/register";
import "monaco-editor/features/toggleTabFocusMode/register";
import "monaco-editor/features/wordHighlighter/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/typescript/register";
import { typescriptDefaults } from "monaco-editor/languages/features/typescript/register";
import TypeScriptWorker from "monaco-editor/languages/features/typescript/ts.worker?worker";
import { AMBIENT_TYPES } from "./ambient-types.ts";
import { heatMarks, marginText, MARGIN_LETTERS, type HeatMark } from "./heat-marks.ts";
import { STRICTNESS } from "./strictness.ts";
import { monacoTheme } from "./monaco-theme.ts";
import { followNativeInput, type EditedText } from "./native-input.ts";
import { pageColours } from "./page-colours.ts";
import type { CreateRichSurface } from "./text-surface.ts";

const THEME = "hotpath";
const NUMBER_LETTERS = 3;
/** Escape belongs to these while they are open. */
const NOTHING_OPEN =
  "!suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible && !renameInputVisible" +
  " && !editorHoverVisible && !markersNavigationVisible && !inSnippetMode && !referenceSearchVisible";

prepare();

export const createRichSurface: CreateRichSurface = (
  host,
  { label, describedBy, path, text, readOnly, onEdit },
) => {
  const model = editor.createModel(text, "typescript", Uri.file(path));
  const view = editor.create(host, {
    model,
    readOnly,
    domReadOnly: readOnly,
    ariaLabel: label,
    theme: THEME,
    // Nobody can know on the web whether a screen reader is there; without this it would read an empty box.
    accessibilitySupport: "on",
    automaticLayout: true,
    // Nesting is not what colour is for here.
    bracketPairColorization: { enabled: false },
    // One kind of input for all browsers; the textbox is then a real text area for assistive technology and tests.
    editContext: false,
    fixedOverflowWidgets: true,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--font-code"),
    fontVariations: getComputedStyle(document.documentElement).getPropertyValue("--code-axes"),
    fontSize: 14,
    lineHeight: 22,
    lineNumbersMinChars: NUMBER_LETTERS,
    minimap: { enabled: false },
    padding: { top: 12, bottom: 12 },
    renderLineHighlightOnlyWhenFocus: true,
    scrollBeyondLastLine: false,
    // What is not used would be faded below the contrast that text needs.
    showUnused: false,
    stickyScroll: { enabled: false },
    tabSize: 2,
  });
  let replacing = false;
  model.onDidChangeContent(() => replacing || onEdit());
  const area = host.querySelector("textarea");
  if (area && describedBy !== undefined) area.setAttribute("aria-describedby", describedBy);
  const stopFollowing = area && followNativeInput(area, nativeEdits(view, model));
  leaveByEscape(view);
  const marks = view.createDecorationsCollection();
  let isMarginWide = false;
  void document.fonts.load("14px Recursive").then(() => editor.remeasureFonts());

  return {
    text: () => model.getValue(),
    replace(next) {
      if (next === model.getValue()) return;
      replacing = true;
      model.pushEditOperations(null, [{ range: model.getFullModelRange(), text: next }], () => null);
      model.pushStackElement();
      replacing = false;
    },
    reveal({ line, column }) {
      const position = model.validatePosition({ lineNumber: line, column });
      view.setPosition(position);
      view.revealPositionInCenterIfOutsideViewport(position);
      view.focus();
    },
    focus: () => view.focus(),
    hasFocus: () => view.hasTextFocus(),
    selection() {
      const range = view.getSelection();
      return {
        start: { line: range?.startLineNumber ?? 1, column: range?.startColumn ?? 1 },
        end: { line: range?.endLineNumber ?? 1, column: range?.endColumn ?? 1 },
      };
    },
    select({ start, end }) {
      const range = model.validateRange(new Range(start.line, start.column, end.line, end.column));
      view.focus();
      view.setSelection(range);
      view.revealRangeInCenterIfOutsideViewport(range);
    },
    showHeat(lines) {
      const shown = lines ?? [];
      marks.set(heatMarks(shown, model.getLineCount()).flatMap(decorationsOf));
      isMarginWide = lines !== undefined && (isMarginWide || shown.length > 0);
      view.updateOptions({
        lineNumbers: shown.length > 0 ? marginText(shown) : "on",
        lineNumbersMinChars: isMarginWide ? MARGIN_LETTERS : NUMBER_LETTERS,
      });
    },
    dispose() {
      stopFollowing?.();
      view.dispose();
      model.dispose();
    },
  };
};

/** Once a page: workers, types, theme. */
function prepare(): void {
  globalThis.MonacoEnvironment = {
    getWorker: (_, label) => (label === "typescript" ? new TypeScriptWorker() : new EditorWorker()),
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- Monaco's enums lack the newer values
  typescriptDefaults.setCompilerOptions(STRICTNESS);
  typescriptDefaults.setExtraLibs(AMBIENT_TYPES);
  // The suite imports "./solution", so the worker must know every open file, not the visible one alone.
  typescriptDefaults.setEagerModelSync(true);

  const colours = pageColours();
  const follow = () => {
    editor.defineTheme(THEME, monacoTheme(colours));
    editor.setTheme(THEME);
  };
  follow();
  colours.subscribe(follow);
}

/** Two a line: Monaco draws nothing beside the scroll bar for a decoration that brings text along. */
function decorationsOf(mark: HeatMark): editor.IModelDeltaDecoration[] {
  const range = new Range(mark.line, 1, mark.line, Number.MAX_SAFE_INTEGER);
  return [
    {
      range,
      options: {
        isWholeLine: true,
        linesDecorationsClassName: mark.band,
        linesDecorationsTooltip: mark.tooltip,
        ...(mark.hot && {
          className: mark.hot.glow,
          lineNumberClassName: mark.hot.number,
          overviewRuler: { color: { id: mark.hot.rulerColour }, position: editor.OverviewRulerLane.Full },
        }),
      },
    },
    {
      range,
      options: {
        after: {
          content: mark.figure,
          inlineClassName: mark.figureClass,
          inlineClassNameAffectsLetterSpacing: true,
          cursorStops: editor.InjectedTextCursorStops.None,
        },
      },
    },
  ];
}

function nativeEdits(view: editor.IStandaloneCodeEditor, model: editor.ITextModel): EditedText {
  return {
    text: () => model.getValue(),
    isAllSelected: () => view.getSelection()?.equalsRange(model.getFullModelRange()) ?? false,
    selectAll: () => view.setSelection(model.getFullModelRange()),
    insert(text) {
      const range = view.getSelection() ?? model.getFullModelRange();
      view.pushUndoStop();
      view.executeEdits("insert", [{ range, text, forceMoveMarkers: true }], (inverse) =>
        inverse.map((edit) => Selection.fromPositions(edit.range.getEndPosition())),
      );
      view.pushUndoStop();
    },
  };
}

/** Tab indents, as programmers expect; after Escape the next Tab leaves, so that no one is trapped. */
function leaveByEscape(view: editor.IStandaloneCodeEditor): void {
  view.addAction({
    id: "hotpath.leave",
    label: "Leave the editor with the next Tab",
    keybindings: [KeyCode.Escape],
    keybindingContext: NOTHING_OPEN,
    run() {
      const position = view.getPosition();
      if (position !== null) view.setPosition(position);
      view.updateOptions({ tabFocusMode: true });
    },
  });
  const stay = () => view.updateOptions({ tabFocusMode: false });
  view.onKeyDown(({ keyCode }) => {
    if (keyCode !== KeyCode.Tab && keyCode !== KeyCode.Shift && keyCode !== KeyCode.Escape) stay();
  });
  view.onDidBlurEditorText(stay);
}
