import { useEffect, useEffectEvent, useRef, useState } from "react";
import { createCodeField, type CodeField, type EditorKind } from "./code-field.ts";
import styles from "./code-editor.module.css";

interface CodeEditorProps {
  /** the textbox's accessible name */
  readonly label: string;
  /** id of the line that says how the keyboard leaves the editor */
  readonly describedBy?: string;
  /** the file's name; editors of one page see each other's files by it */
  readonly path: string;
  /** what the field holds until someone types or replaces it */
  readonly initialText: string;
  readonly readOnly?: boolean;
  readonly kind: EditorKind;
  readonly onEdit?: () => void;
  /** called once the field can be used from code */
  readonly onField?: (field: CodeField) => void;
  /** called when Monaco could not be loaded; the text area stays */
  readonly onRichUnavailable?: () => void;
}

/** Code to be typed or read: a text area at once, Monaco in its place when `kind` is "rich" and it has arrived. */
export function CodeEditor(props: CodeEditorProps) {
  const { label, describedBy, path, initialText, readOnly = false, kind } = props;
  const area = useRef<HTMLDivElement>(null);
  const richHost = useRef<HTMLDivElement>(null);
  const [field, setField] = useState<CodeField>();
  const onEdit = useEffectEvent(() => props.onEdit?.());
  const onField = useEffectEvent((ready: CodeField) => props.onField?.(ready));
  const onRichUnavailable = useEffectEvent(() => props.onRichUnavailable?.());

  useEffect(() => {
    const textarea = area.current?.querySelector("textarea");
    if (!textarea || !richHost.current) return;
    const created = createCodeField({
      area: textarea,
      richHost: richHost.current,
      loadRich: async () => (await import("./monaco.ts")).createRichSurface,
      options: { label, path, readOnly, onEdit, ...(describedBy !== undefined && { describedBy }) },
    });
    setField(created);
    onField(created);
    return () => created.dispose();
  }, [label, describedBy, path, readOnly]);

  useEffect(() => {
    field?.use(kind).catch(() => onRichUnavailable());
  }, [field, kind]);

  return (
    <div className={styles["field"]}>
      <div
        ref={area}
        className={styles["plain"]}
        // React sets a text area back to its first text as it hydrates; what was typed before would be lost.
        // So React never sees this one: its text belongs to the person from the first moment on.
        dangerouslySetInnerHTML={{ __html: textareaHtml({ label, describedBy, initialText, readOnly }) }}
        suppressHydrationWarning
      />
      <div ref={richHost} className={styles["rich"]} hidden />
    </div>
  );
}

interface AreaAttributes {
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly initialText: string;
  readonly readOnly: boolean;
}

function textareaHtml({ label, describedBy, initialText, readOnly }: AreaAttributes): string {
  const attributes = [
    `aria-label="${escape(label)}"`,
    describedBy === undefined ? "" : `aria-describedby="${escape(describedBy)}"`,
    readOnly ? "readonly" : "",
    // Without autocomplete="off" Firefox puts an older text back after a reload, as if it had been typed.
    `autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" wrap="off"`,
  ];
  // The parser drops one line break after the opening tag.
  return `<textarea ${attributes.join(" ")}>\n${escape(initialText)}</textarea>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
