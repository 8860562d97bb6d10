import type { Timestamp } from "#base/units.ts";
import { createSandbox } from "#sandbox/create-sandbox.ts";
import type { Sandbox } from "#sandbox/sandbox.ts";
import { createStorage, type HotpathStorage } from "#storage/storage.ts";
import { newEventId } from "#storage/new-event-id.ts";

let openedStorage: HotpathStorage | undefined;
let openedSandbox: Sandbox | undefined;

/** The page's one storage, opened at the first call. */
export function storage(): HotpathStorage {
  openedStorage ??= createStorage({ now, newId: newEventId });
  return openedStorage;
}

/** The page's one sandbox. Nothing runs before it is asked to. */
export function sandbox(): Sandbox {
  openedSandbox ??= createSandbox({
    url: new URL("sandbox.html", siteRoot()).href,
    document,
    clock: () => performance.now(),
  });
  return openedSandbox;
}

/** The wall clock; engines get it as an argument. */
export function now(): Timestamp {
  return Date.now();
}

/** The site's root as an absolute address, whatever base it is served from. */
function siteRoot(): URL {
  return new URL(document.documentElement.dataset["root"] ?? "/", location.href);
}
