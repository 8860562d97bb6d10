import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsePort, serve, type Serving } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "hotpath-serve-"));
const site = join(folder, "site");
let atRoot: Serving;
let underBase: Serving;

beforeAll(async () => {
  mkdirSync(join(site, "lessons/first-cache"), { recursive: true });
  mkdirSync(join(site, "assets"));
  writeFileSync(join(site, "index.html"), "home");
  writeFileSync(join(site, "404.html"), "our own 404");
  writeFileSync(join(site, "lessons/first-cache/index.html"), "lesson");
  writeFileSync(join(site, "assets/app-1a2b3c.js"), "1");
  writeFileSync(join(site, "assets/engine.wasm"), "1");
  writeFileSync(join(folder, "secret.html"), "secret");
  atRoot = await serve({ dir: site, port: 0 });
  underBase = await serve({ dir: site, port: 0, base: "/some/path/" });
});

afterAll(async () => {
  await atRoot.close();
  await underBase.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, atRoot.url), { redirect: "manual" });

/** `fetch` tidies paths up before it sends them; this does not. */
function getRaw(path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(atRoot.url);
    request({ hostname, port, path }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += String(chunk)));
      response.on("end", () => resolve({ status: response.statusCode, body }));
    })
      .on("error", reject)
      .end();
  });
}

describe("a page", () => {
  it.each(["/lessons/first-cache", "/lessons/first-cache/", "/lessons/first-cache?tab=go"])(
    "is served at %s",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/html;charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toBe("lesson");
    },
  );

  it("is asked for again only when it changed", async () => {
    const etag = (await get("/")).headers.get("etag") ?? "";
    const again = await fetch(atRoot.url, { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
  });

  it("that does not exist is a real 404 with the site's own page", async () => {
    for (const path of ["/nowhere", "/lessons/", "/lessons/first-cache/deeper"]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe("our own 404");
    }
  });
});

describe("an asset", () => {
  it("is kept for a year", async () => {
    const response = await get("/assets/app-1a2b3c.js");
    expect(response.headers.get("content-type")).toBe("text/javascript");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it("has its own type", async () => {
    expect((await get("/assets/engine.wasm")).headers.get("content-type")).toBe("application/wasm");
  });

  it("that is gone gets no HTML, which a browser would try to run", async () => {
    const response = await get("/assets/app-0ld.js");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
  });
});

describe("outside the folder", () => {
  it.each([
    "/../secret.html",
    "/%2e%2e/secret.html",
    "/..%2fsecret.html",
    "/assets/../../secret.html",
    "/..\\secret.html",
    "/%00/../../secret.html",
    "/%ff",
  ])("nothing is served: %s", async (path) => {
    const { status, body } = await getRaw(path);
    expect(status).toBe(404);
    expect(body).not.toContain("secret");
  });

  it("nothing is written", async () => {
    expect((await fetch(atRoot.url, { method: "POST", body: "x" })).status).toBe(405);
  });
});

describe("under a base path", () => {
  const under = (path: string) => fetch(new URL(path, underBase.url), { redirect: "manual" });

  it("serves the site there and nothing beside it", async () => {
    expect(underBase.url).toMatch(/\/some\/path\/$/);
    expect(await (await under("lessons/first-cache/")).text()).toBe("lesson");
    expect((await under("assets/app-1a2b3c.js")).headers.get("cache-control")).toContain("immutable");
    expect((await under("assets/gone.js")).headers.get("content-type")).toMatch(/^text\/plain/);
    expect((await under("/lessons/first-cache/")).status).toBe(404);
  });

  it("adds the slash that the page's relative addresses need, as static hosts do", async () => {
    const response = await under("lessons/first-cache");
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe("/some/path/lessons/first-cache/");
  });
});

describe("what cannot be served is said", () => {
  it("no site in the folder", async () => {
    await expect(serve({ dir: folder, port: 0 })).rejects.toThrow(/no site in .*npm run build/);
  });

  it("a port in use", async () => {
    const port = Number(new URL(atRoot.url).port);
    await expect(serve({ dir: site, port })).rejects.toThrow(`Port ${port} is in use`);
  });

  it("a base path without its slashes", async () => {
    await expect(serve({ dir: site, port: 0, base: "/x" })).rejects.toThrow(/begin and end with a slash/);
  });

  it.each(["abc", "-1", "70000", ""])("a port that is none: “%s”", (text) => {
    expect(() => parsePort(text)).toThrow(/0 to 65535/);
  });
});
