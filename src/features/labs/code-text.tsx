import styles from "./code-text.module.css";

interface CodeTextProps {
  /** what it is, for those who don't see that it is code */
  readonly label: string;
  readonly text: string;
}

/** A short program as it stands; it scrolls sideways where it must. */
export function CodeText({ label, text }: CodeTextProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
    <pre className={styles["code"]} role="region" aria-label={label} tabIndex={0}>
      <code>{text.trimEnd()}</code>
    </pre>
  );
}
