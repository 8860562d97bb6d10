import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { onPath } from "../find-browser.ts";
import type { Browser, BrowserKind } from "./browser.ts";
import { createSession } from "./webdriver.ts";

/** WebKitGTK's MiniBrowser over W3C WebDriver: on Debian the packages `webkit2gtk-driver` and `xvfb`. */
export const webkit: BrowserKind = { kind: "webkit", missing, launch };

function missing(): string | undefined {
  if (onPath(["WebKitWebDriver"]) === undefined) return "WebKitWebDriver is not on PATH";
  if (findMiniBrowser() === undefined) return "WebKitGTK's MiniBrowser is not installed";
  if (!hasDisplay() && onPath(["xvfb-run"]) === undefined) return "there is no display, and no xvfb-run";
  return undefined;
}

const hasDisplay = () => Boolean(process.env["DISPLAY"]);

function findMiniBrowser(): string | undefined {
  const libraries = existsSync("/usr/lib") ? readdirSync("/usr/lib") : [];
  return ["", ...libraries]
    .map((architecture) => `/usr/lib/${architecture}/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path));
}

async function launch(): Promise<Browser> {
  const port = await freePort();
  const driver = startDriver(port);
  const end = () => {
    endGroup(driver);
    process.off("exit", end);
  };
  process.on("exit", end); // a detached group would outlive us
  try {
    const address = `http://127.0.0.1:${port}`;
    await answering(`${address}/status`);
    const session = await createSession(address, {
      "webkitgtk:browserOptions": { binary: findMiniBrowser(), args: ["--automation"] },
    });
    return {
      name: `WebKitGTK ${session.browserVersion}`,
      open: (url) => session.open(url),
      evaluate: async (body, argument) =>
        valueOf(await session.executeAsync(callOf(body), [argument ?? null])),
      close: () => session.close().finally(end),
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** What runs in the page: answers `{ value }` or `{ error }`. */
const callOf = (body: string) => `
  const [argument, answer] = arguments;
  (async () => { ${body} })().then(
    (value) => answer({ value }),
    (error) => answer({ error: String(error) }),
  );`;

function valueOf(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) throw new Error("The page gave no answer");
  if ("error" in answer) throw new Error(`In the page: ${String(answer.error)}`);
  return "value" in answer ? answer.value : undefined;
}

/** In a process group of its own, so that display, driver and browser end together. */
function startDriver(port: number): ChildProcess {
  const command = ["WebKitWebDriver", `--port=${port}`];
  const [program = "", ...rest] = hasDisplay() ? command : ["xvfb-run", "-a", ...command];
  return spawn(program, rest, {
    detached: true,
    stdio: "ignore",
    // As root its own sandbox does not start; it is only ever shown our pages here.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
  });
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // it has ended already
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a TCP port
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until somebody answers at `address`, ten seconds at the most. */
async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await fetch(address);
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error("WebKitWebDriver did not start within 10 s");
}
