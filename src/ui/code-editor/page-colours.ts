/** The page's colour tokens as Monaco wants them, and news of every change of theme. */
export interface PageColours {
  isDark(): boolean;
  /** a token such as `--ink` as `#rrggbb`; undefined when the page doesn't define it */
  hex(token: string): string | undefined;
  /** Calls back after the reader or the system has changed the theme. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

export function pageColours(root: HTMLElement = document.documentElement): PageColours {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  return {
    isDark() {
      const chosen = root.dataset["theme"];
      return chosen === "dark" || (chosen !== "light" && prefersDark.matches);
    },
    hex(token) {
      const probe = document.createElement("span");
      probe.style.color = `var(${token}, transparent)`;
      root.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return hexOf(color);
    },
    subscribe(listener) {
      const observer = new MutationObserver(listener);
      observer.observe(root, { attributes: true, attributeFilter: ["data-theme"] });
      prefersDark.addEventListener("change", listener);
      return () => {
        observer.disconnect();
        prefersDark.removeEventListener("change", listener);
      };
    },
  };
}

/** `rgb(22, 32, 42)` → `#16202a`; undefined for anything see-through or in another notation. */
export function hexOf(computed: string): string | undefined {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(computed)?.slice(1);
  return channels && `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}
