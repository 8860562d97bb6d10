/** The part of a document that tells whether anybody can see it. */
type Seen = Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;

/** Resolves when the page is seen: at once when it is now. */
export async function whenSeen(document: Seen, signal: AbortSignal): Promise<void> {
  if (document.visibilityState === "visible" || signal.aborted) return;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (document.visibilityState !== "visible" && !signal.aborted) return;
      document.removeEventListener("visibilitychange", look);
      signal.removeEventListener("abort", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    signal.addEventListener("abort", look);
  });
}

/** What `work` comes to, and whether the page was seen all the while: browsers slow down what nobody sees. */
export async function whileSeen<T>(
  document: Seen,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly wasSeen: boolean }> {
  let wasSeen = document.visibilityState === "visible";
  const note = () => (wasSeen = false);
  document.addEventListener("visibilitychange", note);
  try {
    const result = await work();
    return { result, wasSeen };
  } finally {
    document.removeEventListener("visibilitychange", note);
  }
}
