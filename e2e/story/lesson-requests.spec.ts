import { expect, test } from "@playwright/test";

const LESSON = "/lessons/first-cache";

test("a lesson's text needs no script, and its scripts ask for nothing of a third party", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(LESSON);
  await page.waitForLoadState("networkidle");
  const origin = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual([]);
});
