import puppeteer from "puppeteer-core";
import { onPath } from "../find-browser.ts";
import type { Browser, BrowserKind } from "./browser.ts";

/** Firefox over WebDriver BiDi. */
export const firefox: BrowserKind = {
  kind: "firefox",
  missing: () => (find() === undefined ? "neither firefox-esr nor firefox is on PATH" : undefined),
  launch,
};

const find = () => process.env["FIREFOX_PATH"] ?? onPath(["firefox-esr", "firefox"]);

async function launch(): Promise<Browser> {
  const executablePath = find();
  if (executablePath === undefined) throw new Error("There is no Firefox to launch");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  const page = await browser.newPage();
  return {
    name: (await browser.version()).replace("/", " "),
    open: async (url) => {
      await page.goto(url);
    },
    evaluate: (body, argument) =>
      page.evaluate(`(async (argument) => { ${body} })(${JSON.stringify(argument ?? null)})`),
    close: () => browser.close(),
  };
}
