import type { APIRequestContext } from "@playwright/test";

/** Every page of the site that links lead to from the home page, and one that isn't there. */
export async function crawl(request: APIRequestContext): Promise<readonly string[]> {
  const found = new Set(["/"]);
  // A set grows while it is walked.
  for (const page of found) {
    const html = await (await request.get(page)).text();
    for (const [, href = ""] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const { origin, pathname } = new URL(href, `http://site${page}`);
      if (origin === "http://site") found.add(pathname);
    }
  }
  return [...found, "/no/such/page"];
}
