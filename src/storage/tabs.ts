import type { ExerciseId } from "#base/ids.ts";
import { createListeners } from "./listeners.ts";

/** What tabs tell each other. Tabs of other versions may be listening: unknown messages are ignored. */
export type TabMessage =
  | { readonly kind: "log grew" }
  /** rows were taken back or replaced: what a tab has added up is void */
  | { readonly kind: "log rewritten" }
  | { readonly kind: "draft saved"; readonly exercise: ExerciseId };

export interface Tabs {
  tell(message: TabMessage): void;
  subscribe(listener: (message: TabMessage) => void): () => void;
  close(): void;
}

/** Other tabs by BroadcastChannel; where there is none, tabs notice changes when they are shown again. */
export function createTabs(name: string): Tabs {
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  let isClosed = false;
  const messages = createListeners<[TabMessage]>();
  channel?.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => messages.call(data));
  return {
    tell(message) {
      if (!isClosed) channel?.postMessage(message);
    },
    subscribe: messages.subscribe,
    close() {
      isClosed = true;
      channel?.close();
    },
  };
}
