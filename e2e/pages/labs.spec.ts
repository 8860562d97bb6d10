import { expect, test, type Page } from "@playwright/test";
import { openSettled } from "./settled.ts";

const PAGE = "/labs/how-we-measure/";

const lab = (page: Page, title: string) => page.getByRole("figure", { name: title });

/** Rows of a folded table, its head not counted. */
async function rowsOf(page: Page, title: string, summary: RegExp): Promise<readonly (readonly string[])[]> {
  const details = lab(page, title).locator("details").filter({ hasText: summary }).first();
  await details.locator("summary").click();
  const rows = await details.locator("tbody tr").all();
  return Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
}

test("one timed call each is measured here and now, and said in words, as a picture and as a table", async ({
  page,
}) => {
  await openSettled(page, PAGE);
  const figure = lab(page, "One timed call each");
  await expect(figure.locator("circle")).toHaveCount(0);
  await figure.getByRole("radio", { name: "hardly any" }).check();
  await figure.getByRole("button", { name: "Time each once" }).click();
  const status = figure.getByRole("status");
  await expect(status).toContainText("True ratio 16: 40 readings gave ratios from", { timeout: 60_000 });
  await expect(status).toContainText("True ratio 1: 40 readings");
  await expect(status).toContainText(/You expected hardly any; it was \d+ of 40/);
  await expect(status).toContainText(/The clock here moves in steps of [\d.]+ ms/);

  const rows = await rowsOf(page, "One timed call each", /40 readings/);
  expect(rows).toHaveLength(40);
  expect(new Set(rows.map(([, first]) => first))).toEqual(new Set(["long", "short"]));
  // Readings in which the clock saw neither call have no ratio, so no dot; all others have one.
  const without = rows.filter((cells) => cells.at(-1) === "none").length;
  const first = figure.getByRole("img").first();
  await expect(first.locator("circle")).toHaveCount(40 - without);
  await expect(first).toHaveAccessibleName(/64,000 turns against 4,000.*True ratio 16/);
});

test("the single calls stand beside the race, which has not been held yet", async ({ page }) => {
  await openSettled(page, PAGE);
  await lab(page, "One timed call each").getByRole("button", { name: "Time each once" }).click();
  const first = lab(page, "Pairs, taken in turn").getByRole("img").first();
  await expect.poll(() => first.locator("circle").count()).toBeGreaterThan(3);
  await expect(first).toContainText("pairs, taken in turn, not measured yet");
});

test("the race answers both questions from its pairs, however busy this machine is", async ({ page }) => {
  test.setTimeout(300_000);
  await openSettled(page, PAGE);
  const figure = lab(page, "Pairs, taken in turn");
  await figure.getByRole("button", { name: "Race them" }).click();
  const status = figure.getByRole("status");
  const answer = /(Yes|No|Too noisy to tell), after (\d+) pairs/;
  await expect(status).toContainText(/at least 8\?.*at least 2\?/, { timeout: 280_000 });
  for (const [index, asked] of [8, 2].entries()) {
    const text = (await status.innerText()).split(`at least ${asked}? `)[1] ?? "";
    const pairs = Number(answer.exec(text)?.[2]);
    expect(pairs).toBeGreaterThanOrEqual(7);
    const details = figure.locator("details").nth(index);
    await details.locator("summary").click();
    await expect(details.locator("tbody tr")).toHaveCount(pairs);
    // One dot a pair, and the median of them.
    await expect(figure.getByRole("img").nth(index).locator("circle")).toHaveCount(pairs + 1);
  }
});

test("counted work is the same to the last unit in twenty runs, and says which line it is", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await openSettled(page, PAGE);
  const figure = lab(page, "The same program, twenty times");
  await figure.getByRole("radio", { name: "4 times" }).check();
  await figure.getByRole("button", { name: "Run it 20 times" }).click();
  const status = figure.getByRole("status");
  await expect(status).toContainText("20 runs, and each cost 501,501.", { timeout: 60_000 });
  await expect(status).toContainText(
    "From 2,000 values to 4,000 the cost becomes 4 times as large: it grows like n². You expected 4 times.",
  );
  const runs = await figure
    .getByRole("list", { name: "Cost and time of each run" })
    .getByRole("listitem")
    .all();
  const texts = await Promise.all(runs.map((run) => run.innerText()));
  expect(texts).toHaveLength(20);
  for (const text of texts) expect(text).toMatch(/^501,501\n[\d.,]+ ms$/);
  await expect(figure.getByRole("row", { name: /values\.indexOf/ })).toContainText("500,500");
  await expect(figure.getByRole("img", { name: /n²/ })).toBeVisible();

  await figure.getByRole("tab", { name: "A hidden indexOf" }).press("ArrowRight");
  await expect(figure.getByRole("tab", { name: "A sort" })).toBeFocused();
  await expect(status).toBeEmpty();
  await expect(figure.getByRole("row", { name: /\.sort/ })).toBeVisible();
});

test("all that is charged can be read, from the list that the counter uses", async ({ page }) => {
  await page.goto(PAGE);
  await page.getByText("All that is charged, from the counter’s own list").click();
  await expect(
    page.getByRole("row", { name: "indexOf the elements walked over", exact: true }),
  ).toBeVisible();
});

test("virtual time jumps: the timeline ends at 2,000 ms whatever this machine does", async ({ page }) => {
  await openSettled(page, PAGE);
  const figure = lab(page, "Six jobs, two workers, no waiting");
  await figure.getByRole("button", { name: "Let the time pass" }).click();
  await expect(figure.getByRole("status")).toContainText("ended at 2,000 ms of virtual time");
  await expect(figure.getByRole("img", { name: /6 spans on 2 lanes/ })).toBeVisible();
  const rows = await rowsOf(page, "Six jobs, two workers, no waiting", /As a table/);
  expect(rows.map(([, name, start, end]) => [name, start, end])).toEqual([
    ["job 1", "0 ms", "1,000 ms"],
    ["job 2", "0 ms", "400 ms"],
    ["job 3", "400 ms", "1,100 ms"],
    ["job 4", "1,000 ms", "1,900 ms"],
    ["job 5", "1,100 ms", "1,400 ms"],
    ["job 6", "1,400 ms", "2,000 ms"],
  ]);
});

test("by key alone: guess, start, and the focus is still on the button when it is over", async ({ page }) => {
  await openSettled(page, PAGE);
  const figure = lab(page, "Six jobs, two workers, no waiting");
  await figure.getByRole("radio", { name: "4 s" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure.getByRole("radio", { name: "2 s" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(figure.getByRole("status")).toContainText("You expected 2 s.");
  await expect(figure.getByRole("button", { name: "Let the time pass" })).toBeFocused();
});

test("every lab is listed, and its link leads to its figure", async ({ page }) => {
  await page.goto("/labs/");
  const titles = page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link");
  expect(await titles.count()).toBeGreaterThanOrEqual(4);
  await titles.filter({ hasText: "What a hit ratio buys" }).click();
  await expect(page).toHaveURL(/\/lessons\/first-cache\/#lab-effective-latency$/);
  await expect(lab(page, "What a hit ratio buys")).toBeInViewport();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the questions can be read, nothing is invented, and nothing can be pressed in vain", async ({
    page,
  }) => {
    await page.goto(PAGE);
    await expect(page.getByText("The figures need JavaScript")).toHaveCount(4);
    await expect(page.getByText("Of 40 ratios whose truth is 16, how many")).toBeVisible();
    await expect(page.getByText("truth: 16").first()).toBeVisible();
    await expect(page.locator("main circle")).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await expect(page.getByText("The clock moves in steps.")).toBeVisible();
  });
});
