import { onFact, SHOWS_PROGRESS } from "#ui/facts.ts";
import { ELEMENTS } from "./elements.ts";
import { whenIdle } from "./when-idle.ts";

/*
 * What every page runs. Nothing here is needed to read a page, so all of it waits until the page is idle,
 * and a page without islands never loads React.
 */

const progress = () => import("./progress-wiring.ts");

// Listening from the start, so that no fact is lost while the log is still being loaded.
onFact(document, (fact) => void progress().then(({ keepFact }) => keepFact(fact)));

whenIdle(() => {
  for (const [tag, load] of Object.entries(ELEMENTS)) {
    if (document.querySelector(tag) !== null) void load();
  }
  if (document.querySelector("[data-island]") !== null) {
    void import("./hydrate.ts").then(({ hydrateIslands }) => hydrateIslands(document));
  }
  if (document.querySelector(`[${SHOWS_PROGRESS}], [data-island]`) !== null) {
    void progress().then(({ showProgress, showSaving }) => {
      showProgress(document);
      showSaving(document);
    });
  }
});
