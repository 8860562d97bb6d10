/** When the page is hidden, left or shown again: the last and first moments to save and to look around. */
export interface PageLife {
  onHide(listener: () => void): () => void;
  onShow(listener: () => void): () => void;
}

/** `pagehide` covers leaving, `visibilitychange` covers phones, which may kill a hidden page without a word. */
export function createPageLife(page: Document, view: Window): PageLife {
  return {
    onHide(listener) {
      const hidden = (): void => {
        if (page.visibilityState === "hidden") listener();
      };
      page.addEventListener("visibilitychange", hidden);
      view.addEventListener("pagehide", listener);
      return () => {
        page.removeEventListener("visibilitychange", hidden);
        view.removeEventListener("pagehide", listener);
      };
    },
    onShow(listener) {
      const visible = (): void => {
        if (page.visibilityState === "visible") listener();
      };
      page.addEventListener("visibilitychange", visible);
      view.addEventListener("pageshow", listener);
      return () => {
        page.removeEventListener("visibilitychange", visible);
        view.removeEventListener("pageshow", listener);
      };
    },
  };
}
