import { hydrateRoot } from "react-dom/client";
import { parseProps } from "./address.ts";
import { ISLANDS } from "./islands.ts";

/** Lets React take over every island of the page, each from the props that stand beside it. */
export async function hydrateIslands(page: Document): Promise<void> {
  const islands = [...page.querySelectorAll<HTMLElement>("[data-island]")];
  await Promise.all(islands.map(hydrateIsland));
}

async function hydrateIsland(island: HTMLElement): Promise<void> {
  const load = ISLANDS[island.dataset["island"] ?? ""];
  const root = island.querySelector("[data-island-root]");
  const json = island.querySelector<HTMLScriptElement>(":scope > script[type='application/json']")?.text;
  if (load === undefined || root === null || json === undefined) return;
  const create = await load();
  // The build wrote these props for this very component.
  const props = parseProps(json, document.documentElement.dataset["root"] ?? "/") as never;
  hydrateRoot(root, create(props), { identifierPrefix: island.dataset["islandId"] ?? "" });
}
