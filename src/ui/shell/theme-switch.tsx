import styles from "./page-shell.module.css";

/** The button between light and dark. `theme-switch.element.ts` brings it to life. */
export function ThemeSwitch() {
  return (
    <hp-theme className="with-script">
      <button type="button" className={styles["tool"]} aria-label="Switch between light and dark">
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
          <circle cx="9" cy="9" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M9 1.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
        </svg>
      </button>
    </hp-theme>
  );
}
