import type { ReactNode } from "react";
import { Logo } from "./logo.tsx";
import styles from "./page-shell.module.css";
import { Shortcuts } from "./shortcuts.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

export type Section = "learn" | "exercises" | "labs" | "progress" | "settings";

interface PageShellProps {
  /** the part of the site that the page belongs to, marked in the navigation */
  readonly section?: Section;
  /** text: centred, with margins · full: the page uses the window as it likes, without the footer */
  readonly layout?: "text" | "full";
  readonly children: ReactNode;
}

const SECTIONS: readonly { readonly section: Section; readonly title: string; readonly href: string }[] = [
  { section: "learn", title: "Learn", href: "/#levels" },
  { section: "exercises", title: "Exercises", href: "/exercises" },
  { section: "labs", title: "Labs", href: "/labs" },
  { section: "progress", title: "Progress", href: "/progress" },
];

/** What is around every page: skip link, header, main, footer, and the place where trouble with saving is told. */
export function PageShell({ section, layout = "text", children }: PageShellProps) {
  return (
    <div className={styles["shell"]} data-layout={layout}>
      <a className={styles["skip"]} href="#main">
        Skip to the text
      </a>
      <header className={styles["header"]}>
        <a className={styles["home"]} href="/" aria-label="Hotpath, home">
          <Logo />
          <span>Hotpath</span>
        </a>
        <nav aria-label="Site" className={styles["nav"]}>
          {SECTIONS.map((entry) => (
            <a key={entry.section} href={entry.href} aria-current={entry.section === section || undefined}>
              {entry.title}
            </a>
          ))}
        </nav>
        <div className={styles["tools"]}>
          <ThemeSwitch />
          <Shortcuts />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles["main"]}>
        {children}
      </main>
      {layout === "text" && <Footer />}
      <hp-save-state className={styles["saveState"]} role="status" />
    </div>
  );
}

function Footer() {
  return (
    <footer className={styles["footer"]}>
      <p>
        Nothing you do here leaves this machine: no account, no server, no counting of visits. Your progress
        lies in this browser, so keep a <a href="/progress#backup">backup</a>.
      </p>
      <nav aria-label="More">
        <a href="/quick-start">Quick start</a>
        <a href="/labs/how-we-measure">How we measure</a>
        <a href="/settings">Settings</a>
      </nav>
    </footer>
  );
}
