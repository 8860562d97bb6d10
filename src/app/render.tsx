import { prerender } from "react-dom/static";
import type { Course } from "#content/course.ts";
import { htmlOf, type DocumentParts } from "./document.ts";
import type { Page } from "./page.ts";
import { pagesOf } from "./pages.tsx";

/** A file of the site: where it lies below the root, and its text. */
export interface RenderedFile {
  readonly path: string;
  readonly html: string;
}

/** Renders every page of the course. */
export async function renderSite(course: Course, parts: DocumentParts): Promise<readonly RenderedFile[]> {
  return Promise.all(pagesOf(course).map((page) => renderPage(page, parts)));
}

/** Renders the page at an address, or the 404 page; for the dev server. */
export async function renderAddress(
  address: string,
  course: Course,
  parts: DocumentParts,
): Promise<RenderedFile> {
  const pages = pagesOf(course);
  const wanted = address.replace(/\/$/, "") || "/";
  const page = pages.find(({ path }) => path === wanted) ?? pages.find(({ path }) => path === "/404");
  if (page === undefined) throw new Error("The site has no 404 page");
  return renderPage(page, parts);
}

async function renderPage(page: Page, parts: DocumentParts): Promise<RenderedFile> {
  const { prelude } = await prerender(page.element);
  const body = await new Response(prelude).text();
  return { path: fileOf(page.path), html: htmlOf(page, body, parts) };
}

function fileOf(path: string): string {
  if (path === "/404") return "404.html";
  return `${path.slice(1)}${path === "/" ? "" : "/"}index.html`;
}
