import styles from "./code-block.module.css";

interface CodeBlockProps {
  /** highlighted at build */
  readonly html: string;
  readonly language: string;
  readonly caption?: string;
}

/** A piece of code or a formula in running text. */
export function CodeBlock({ html, language, caption }: CodeBlockProps) {
  return (
    <figure className={styles["block"]} data-language={language || "text"}>
      <div dangerouslySetInnerHTML={{ __html: html }} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
