import type { CodeLanguage } from "#ui/code-language.ts";
import styles from "./listing.module.css";

export interface ListingTab {
  readonly language: CodeLanguage;
  readonly label: string;
  /** highlighted at build */
  readonly html: string;
}

interface ListingProps {
  /** unique on the page */
  readonly name: string;
  readonly caption?: string;
  readonly tabs: readonly ListingTab[];
}

/**
 * One program in several languages. Without script they stand one below the other; with it the style sheet shows
 * the language that stands at `html[data-code]`, from the first paint on.
 */
export function Listing({ name, caption, tabs }: ListingProps) {
  const id = (part: string, language: string) => `listing-${name}-${part}-${language}`;
  return (
    <hp-listing className={styles["listing"]} data-languages={tabs.map((tab) => tab.language).join(" ")}>
      <figure>
        {tabs.length > 1 && (
          <div className={`with-script ${styles["tabs"] ?? ""}`} role="tablist" aria-label="Language">
            {tabs.map((tab, index) => (
              <button
                key={tab.language}
                type="button"
                role="tab"
                id={id("tab", tab.language)}
                aria-controls={id("panel", tab.language)}
                aria-selected={index === 0}
                tabIndex={index === 0 ? 0 : -1}
                className={styles["tab"]}
                data-language={tab.language}
                data-first={index === 0 ? "" : undefined}
              >
                {tab.label}
              </button>
            ))}
          </div>
        )}
        {tabs.map((tab, index) => (
          <div
            key={tab.language}
            className={styles["panel"]}
            id={id("panel", tab.language)}
            role={tabs.length > 1 ? "tabpanel" : undefined}
            aria-labelledby={tabs.length > 1 ? id("tab", tab.language) : undefined}
            data-language={tab.language}
            data-first={index === 0 ? "" : undefined}
          >
            {tabs.length > 1 && <p className={`without-script label ${styles["name"] ?? ""}`}>{tab.label}</p>}
            <div dangerouslySetInnerHTML={{ __html: tab.html }} />
          </div>
        ))}
        {caption && <figcaption>{caption}</figcaption>}
      </figure>
    </hp-listing>
  );
}
