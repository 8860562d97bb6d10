/** Tells pages that are still open from those that are gone. */
export interface TabLife {
  /** this page, unlike any other, reloads included */
  readonly id: string;
  /** From now on other pages can see that this one is open. */
  show(): void;
  /** Which of `ids` belong to open pages; undefined where the browser can't tell. Never rejects. */
  alive(ids: readonly string[]): Promise<ReadonlySet<string> | undefined>;
  close(): void;
}

const PREFIX = "hotpath-page:";

/** By Web Locks, which the browser releases when a page dies, however it dies. Absent outside secure contexts. */
export function createTabLife(id: string, locks: LockManager | undefined): TabLife {
  const ended = new AbortController();
  let isShown = false;
  return {
    id,
    show() {
      if (isShown) return;
      isShown = true;
      const held = new Promise<void>((resolve) =>
        ended.signal.addEventListener("abort", () => resolve(), { once: true }),
      );
      locks?.request(PREFIX + id, () => held).catch(() => undefined);
    },
    async alive(ids) {
      try {
        const snapshot = await locks?.query();
        if (!snapshot) return undefined;
        const names = new Set(
          [...(snapshot.held ?? []), ...(snapshot.pending ?? [])].map((lock) => lock.name),
        );
        return new Set(ids.filter((candidate) => names.has(PREFIX + candidate)));
      } catch {
        return undefined;
      }
    },
    close: () => ended.abort(),
  };
}
