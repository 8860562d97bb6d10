import { readFileSync } from "node:fs";
import type { Browser } from "./browser.ts";

const EXERCISE = "cache/simple-cache";
const file = (name: string) => readFileSync(`exercises/${EXERCISE}/${name}`, "utf8");

const RIGHT = file("solution.ts");
const LOOP = RIGHT.replace("get: (key) =>", "get: () => { while (true); },\n    peek: (key: string) =>");

/** One part of the learner's story: the body of a function that runs in the page, and throws what went wrong. */
interface Chapter {
  readonly name: string;
  readonly path: string;
  readonly argument?: unknown;
  readonly body: string;
}

/** What the bodies below use: waiting for something to become true, and the workbench by its public names. */
const TOOLS = `
  const until = async (what, test) => {
    for (let waited = 0; waited < 20000; waited += 50) {
      const found = test();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("not within 20 s: " + what);
  };
  const button = (name) => [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === name);
  const editor = () => document.querySelector("textarea[aria-label=Solution]");
  const verdict = () => document.querySelector("[role=status][aria-label=Verdict]")?.textContent ?? "";
  const write = (text) => {
    const area = editor();
    area.focus();
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(area, text);
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const run = async (text, word) => {
    await until("a Run button that works", () => button("Run tests") && !button("Run tests").disabled);
    write(text);
    button("Run tests").click();
    await until("a verdict “" + word + "” (it says “" + verdict() + "”)", () => verdict().startsWith(word));
    // What was not said to be saved yet may be lost when the page is left.
    await until("all is saved", () => document.querySelector("[data-state=saved]"));
  };
`;

const CHAPTERS: readonly Chapter[] = [
  {
    name: "the home page shows four levels and where to begin",
    path: "/",
    body: `
      localStorage.setItem("hotpath.choices", JSON.stringify({ editor: "plain" }));
      const levels = new Set([...document.querySelectorAll('a[href*="levels/"]')].map((link) => link.href));
      if (levels.size < 4) throw new Error("only " + levels.size + " levels");
      if (!document.querySelector('main a[href*="quick-start"]')) throw new Error("no way to the quick start");`,
  },
  {
    name: "a lesson has its text and diagram, and its listings follow one choice of language",
    path: "/lessons/first-cache",
    body: `
      if (document.querySelector("main").innerText.split(/\\s+/).length < 900) throw new Error("no text");
      if (!document.querySelector("main svg[role=img] desc")) throw new Error("no diagram with a description");
      const go = await until("a tab for Go", () =>
        [...document.querySelectorAll("[role=tab]")].find((tab) => tab.textContent.trim() === "Go"));
      await until("the choice of Go", () => { go.click(); return go.getAttribute("aria-selected") === "true"; });`,
  },
  {
    name: "a wrong submission fails",
    path: `/exercises/${EXERCISE}`,
    argument: file("wrong/has-counts.ts"),
    body: `await run(argument, "Failed");`,
  },
  {
    name: "an endless loop times out, and the right submission passes after it",
    path: `/exercises/${EXERCISE}`,
    argument: [LOOP, `// kept\n${RIGHT}`],
    body: `await run(argument[0], "Timed out"); await run(argument[1], "Passed");`,
  },
  {
    name: "what was typed is there on the next visit",
    path: `/exercises/${EXERCISE}`,
    body: `await until("the draft", () => editor()?.value.startsWith("// kept"));`,
  },
  {
    name: "the progress page counts the attempts",
    path: "/progress",
    body: `await until("three attempts", () => /\\b3\\s*attempts/.test(document.querySelector("main").innerText));`,
  },
];

/**
 * Plays the learner's story on the built site.
 * @param siteUrl without a slash at its end
 * @returns for each chapter its name, and what went wrong if anything did
 */
export async function playStory(
  browser: Browser,
  siteUrl: string,
): Promise<readonly { readonly name: string; readonly complaint?: string }[]> {
  const told: { name: string; complaint?: string }[] = [];
  for (const { name, path, argument, body } of CHAPTERS) {
    try {
      await browser.open(`${siteUrl}${path}`);
      await browser.evaluate(`${TOOLS}\n${body}`, argument);
      told.push({ name });
    } catch (error) {
      told.push({ name, complaint: error instanceof Error ? error.message : String(error) });
    }
  }
  return told;
}
