// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LessonId } from "#base/ids.ts";
import type { Check as CheckOf } from "#course/check.ts";
import type { ProgressFact } from "#progress/event.ts";
import { EMPTY_STATE, type ProgressState } from "#progress/state.ts";
import { onFact, type ProgressElement } from "#ui/facts.ts";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import { Check } from "./check.tsx";
import "./check.element.ts";

const CHOICE: CheckOf = {
  kind: "choice",
  id: "p99",
  ask: ["What happens to the p99?"],
  choices: [
    { text: ["It falls"], right: false, because: ["A percentile doesn't mix."] },
    { text: ["It ", { mark: "code", text: "stays" }], right: true, because: ["It is a miss."] },
  ],
};
const NUMBER: CheckOf = {
  kind: "number",
  id: "hits",
  ask: ["Which share?"],
  answer: 90.9,
  tolerance: 0.15,
  unit: "%",
  because: ["Solve for h."],
  misses: [{ from: 90, to: 90.5, because: ["The hits aren't free."] }],
  otherwise: ["Set the mean to a tenth."],
};
const OUTPUT: CheckOf = {
  kind: "output",
  id: "prints",
  ask: ["What does this print?"],
  code: "console.log(4)",
  codeHtml: "<pre><code>console.log(4)</code></pre>",
  answer: "4\n",
  because: ["Bo is asked thrice."],
  misses: [{ text: "2", because: ["That was intended."] }],
  otherwise: ["Count per merchant."],
};

let facts: ProgressFact[];
let stop: () => void;

beforeEach(() => {
  facts = [];
  stop = onFact(document, (fact) => facts.push(fact));
});
afterEach(() => stop());

function show(check: CheckOf): ProgressElement {
  putOnPage(<Check lesson={"first-cache" as LessonId} check={check} />);
  const element = document.querySelector<ProgressElement>("hp-check");
  if (element === null) throw new Error("no check on the page");
  return element;
}

const verdict = () => document.querySelector<HTMLElement>("[role=status]");
const choice = (index: number) => document.querySelector<HTMLButtonElement>(`[data-choice="${index}"]`);
const field = () => document.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");

function send(answer: string): void {
  const input = field();
  if (input) input.value = answer;
  document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
}

const earlier = (right: boolean, firstTry: boolean): ProgressState => ({
  ...EMPTY_STATE,
  lessons: {
    "first-cache": {
      openedAt: 1,
      lastAt: 1,
      checks: Object.fromEntries(
        [CHOICE, NUMBER, OUTPUT].map(({ id }) => [id, { firstAt: 1, firstTry, right }]),
      ),
    },
  },
});

describe("a choice", () => {
  it("explains the very answer that was given, says so in the live region, and keeps it", () => {
    show(CHOICE);
    choice(0)?.click();
    expect(verdict()?.textContent).toBe("A isn’t it. A percentile doesn't mix.");
    expect(verdict()?.dataset["result"]).toBe("wrong");
    expect(choice(0)?.textContent).toContain("wrong");
    choice(1)?.click();
    expect(verdict()?.textContent).toBe("B is right. It is a miss.");
    expect(choice(1)?.getAttribute("aria-pressed")).toBe("true");
    expect(choice(0)?.getAttribute("aria-pressed")).toBe("false");
    expect(facts).toMatchObject([
      { kind: "check-answered", lesson: "first-cache", check: "p99", answer: "It falls", right: false },
      { kind: "check-answered", lesson: "first-cache", check: "p99", answer: "It stays", right: true },
    ]);
  });

  it("holds every explanation in the page, for a reader without script", () => {
    show(CHOICE);
    const details = document.querySelector("details.without-script");
    expect(details?.textContent).toContain("A percentile doesn't mix.");
    expect(details?.textContent).toContain("B is right.");
  });
});

describe("a number", () => {
  it.each([
    ["90,9 %", "90.9 % is right. Solve for h.", true],
    ["90.2", "Not yet. The hits aren't free.", false],
    ["12", "Not yet. Set the mean to a tenth.", false],
  ])("answers %s with “%s”", (typed, text, right) => {
    show(NUMBER);
    send(typed);
    expect(verdict()?.textContent).toBe(text);
    expect(field()?.getAttribute("aria-invalid")).toBe(String(!right));
    expect(facts).toMatchObject([{ check: "hits", answer: typed, right }]);
  });

  it.each(["", "many"])("keeps nothing of “%s”", (typed) => {
    show(NUMBER);
    send(typed);
    expect(verdict()?.textContent).not.toBe("");
    expect(facts).toEqual([]);
  });
});

describe("an output", () => {
  it.each([
    ["4", true, "It prints"],
    ["2 ", false, "That was intended."],
    ["3", false, "Count per merchant."],
  ])("answers “%s”", (typed, right, text) => {
    show(OUTPUT);
    send(typed);
    expect(verdict()?.textContent).toContain(text);
    expect(facts).toMatchObject([{ check: "prints", right }]);
  });

  it("is sent by Ctrl+Enter too", () => {
    show(OUTPUT);
    const input = field();
    if (input) input.value = "4";
    input?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }),
    );
    expect(facts).toMatchObject([{ right: true }]);
  });
});

describe("what was answered on an earlier visit", () => {
  it("is marked, and explained only on demand, so that the page keeps its length", () => {
    show(CHOICE).progress = earlier(true, true);
    expect(choice(1)?.dataset["result"]).toBe("right");
    expect(document.querySelector("[data-earlier]")?.textContent).toContain("right at the first try");
    expect(verdict()?.textContent).toBe("");
    document.querySelector<HTMLButtonElement>("[data-earlier] button")?.click();
    expect(verdict()?.textContent).toContain("It is a miss.");
    expect(facts).toEqual([]);
  });

  it("fills in a right number", () => {
    show(NUMBER).progress = earlier(true, false);
    expect(field()?.value).toBe("90.9");
  });

  it("does not give away what was never answered right", () => {
    show(OUTPUT).progress = earlier(false, false);
    expect(field()?.value).toBe("");
    expect(document.querySelector("[data-earlier]")?.textContent).toBe("tried before, not right yet");
  });

  it("does not disturb a reader who was faster", () => {
    const element = show(CHOICE);
    choice(0)?.click();
    element.progress = earlier(true, true);
    expect(verdict()?.textContent).toContain("A isn’t it.");
    expect(choice(1)?.dataset["result"]).toBeUndefined();
  });

  it("is nothing where the log knows of nothing", () => {
    show(CHOICE).progress = EMPTY_STATE;
    expect(document.querySelector("[data-result]")).toBeNull();
  });
});
