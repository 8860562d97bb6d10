import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { isMain, orExit } from "./command.ts";
import { isOutOfDate } from "./out-of-date.ts";
import { parsePort, PortError, serve, type Serving } from "./serve.ts";

const DIST = "dist";
const FIRST_PORT = 4173;
const PORTS_TO_TRY = 20;
const SOURCES = [
  "index.html",
  "package-lock.json",
  "vite.config.ts",
  "src",
  "lessons",
  "exercises",
  "public",
  "tools",
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { "no-build": { type: "boolean", default: false } } });
  if (!values["no-build"] && isOutOfDate(`${DIST}/index.html`, SOURCES)) {
    console.log("Building the site …");
    await build({ outDir: DIST });
  }
  const chosen = process.env["PORT"];
  const { url } = await (chosen ? serve({ dir: DIST, port: parsePort(chosen) }) : serveOnFreePort());
  console.log(`\nHotpath is at ${url}\nStop it with Ctrl+C.`);
}

async function serveOnFreePort(): Promise<Serving> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TO_TRY; port += 1) {
    try {
      return await serve({ dir: DIST, port });
    } catch (error) {
      if (!(error instanceof PortError && error.isTaken)) throw error;
    }
  }
  throw new Error(
    `The ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TO_TRY - 1} are in use. Choose one: PORT=…`,
  );
}

if (isMain(import.meta.filename)) await orExit(main);
