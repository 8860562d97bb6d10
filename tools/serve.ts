import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sirv from "sirv";
import { isMain, orExit } from "./command.ts";

export interface ServeOptions {
  /** folder of the built site */
  readonly dir: string;
  /** 0 for any free port */
  readonly port: number;
  /** path the site stands under; must begin and end with a slash */
  readonly base?: string;
  /** addresses to listen on; the machine's own only, unless told otherwise */
  readonly hosts?: readonly string[];
}

export interface Serving {
  /** e.g. `http://localhost:4173/` */
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = ["127.0.0.1", "::1"];
const A_YEAR = "public, max-age=31536000, immutable";

/**
 * Serves a built site as any static host would: `/x` and `/x/` are `x/index.html`, unknown pages are a 404 with
 * the site's own page, unknown assets a bare one.
 * @throws {Error} with a message for the terminal when the folder holds no site or the port is taken.
 */
export async function serve({ dir, port, base = "/", hosts = LOOPBACK }: ServeOptions): Promise<Serving> {
  if (!existsSync(join(dir, "index.html"))) {
    throw new Error(`There is no site in ${dir}: run "npm run build" first.`);
  }
  if (!/^\/(.*\/)?$/.test(base))
    throw new Error(`The base path must begin and end with a slash, not ${base}`);

  const listener = createListener(dir, base);
  const servers: Server[] = [];
  let bound = port;
  for (const host of hosts) {
    const server = createServer(listener);
    const outcome = await listen(server, bound, host);
    if (typeof outcome === "number") {
      bound = outcome;
      servers.push(server);
    } else if (outcome.code !== "EADDRNOTAVAIL" && outcome.code !== "EAFNOSUPPORT") {
      await close(servers);
      throw new PortError(bound, outcome);
    }
  }
  if (servers.length === 0) throw new Error(`None of ${hosts.join(", ")} is an address of this machine.`);
  const name = hosts === LOOPBACK ? "localhost" : hosts[0];
  return { url: `http://${name ?? "localhost"}:${bound}${base}`, close: () => close(servers) };
}

/** The port could not be had. */
export class PortError extends Error {
  readonly isTaken: boolean;

  constructor(port: number, cause: NodeJS.ErrnoException) {
    const isTaken = cause.code === "EADDRINUSE";
    super(isTaken ? `Port ${port} is in use. Choose another with PORT=…` : `Port ${port}: ${cause.message}`);
    this.isTaken = isTaken;
  }
}

function createListener(dir: string, base: string): RequestListener {
  const files = sirv(dir, {
    // Read the disk for each request: a build while serving must show at once.
    dev: true,
    etag: true,
    extensions: ["html"],
    setHeaders: (response, path) => {
      if (path.startsWith("/assets/")) response.setHeader("Cache-Control", A_YEAR);
    },
  });
  return (request, response) => {
    const url = request.url ?? "/";
    const [path = ""] = url.split("?");
    if (request.method !== "GET" && request.method !== "HEAD") {
      respond(response, 405, "Only GET and HEAD.");
    } else if (!path.startsWith(base)) {
      respond(response, 404, `The pages stand under ${base}`);
    } else if (base !== "/" && isFolderWithoutSlash(dir, path.slice(base.length))) {
      // Under a base path the pages' relative addresses need the slash; at the root they cannot climb too far.
      response.writeHead(301, { Location: `${path}/` }).end();
    } else {
      request.url = `/${url.slice(base.length)}`;
      files(request, response, () => respondMissing(response, dir, path.slice(base.length)));
    }
  };
}

function respondMissing(response: ServerResponse, dir: string, path: string): void {
  const page = join(dir, "404.html");
  // A browser would try to run a page that comes in place of a script.
  if (path.startsWith("assets/") || !existsSync(page)) respond(response, 404, "No such file.");
  else response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(readFileSync(page));
}

function isFolderWithoutSlash(dir: string, path: string): boolean {
  return path !== "" && !path.endsWith("/") && existsSync(join(dir, path, "index.html"));
}

function respond(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

/** The port it listens on, or why it does not. */
function listen(server: Server, port: number, host: string): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen({ port, host }, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

async function close(servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const HELP = `tsx tools/serve.ts [--dir dist] [--port 4173] [--base /path/] [--host 0.0.0.0]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: "string", default: "dist" },
      port: { type: "string", default: process.env["PORT"] ?? "4173" },
      base: { type: "string", default: "/" },
      host: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const { dir, base } = values;
  const hosts = values.host === undefined ? LOOPBACK : [values.host];
  const serving = await serve({ dir, base, port: parsePort(values.port), hosts });
  console.log(`Serving ${dir} at ${serving.url}`);
}

/** @throws {Error} when `text` is no port. */
export function parsePort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Error(`A port is a number from 0 to 65535, not "${text}".`);
  return port;
}

if (isMain(import.meta.filename)) await orExit(main);
