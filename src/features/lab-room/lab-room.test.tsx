// @vitest-environment happy-dom
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Lab, LAB_NAMES } from "./lab.tsx";
import "./effective-latency.element.ts";
import "./nested-timers.element.ts";
import "./utilisation.element.ts";

function open(name: string) {
  // As in a page: the markup is there before its element is connected.
  const page = document.createElement("div");
  page.innerHTML = renderToStaticMarkup(<Lab name={name} />);
  document.body.replaceChildren(page);
  const slider = (which: string) => {
    const input = document.querySelector<HTMLInputElement>(`input[name="${which}"]`);
    if (input === null) throw new Error(`no slider ${which}`);
    return input;
  };
  return {
    slider,
    move(which: string, value: number) {
      slider(which).value = String(value);
      slider(which).dispatchEvent(new Event("input", { bubbles: true }));
    },
    press(action: string) {
      document.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
    },
    sentence: () => document.querySelector("[data-part='sentence']")?.textContent ?? "",
    part: (which: string) => document.querySelector<HTMLElement>(`[data-part="${which}"]`),
    row: (head: string) =>
      [...document.querySelectorAll("tbody tr")]
        .map((row) => [...row.children].map((cell) => cell.textContent))
        .find(([first]) => first === head)
        ?.slice(1),
  };
}

describe("every lab", () => {
  it.each(LAB_NAMES)("%s is complete in its markup: words, table, and controls that wait", (name) => {
    const markup = renderToStaticMarkup(<Lab name={name} />);
    expect(markup).toContain(`<hp-lab-${name} id="lab-${name}">`);
    expect(markup).toMatch(/<fieldset [^>]*disabled=""/);
    const page = new DOMParser().parseFromString(markup, "text/html");
    expect(page.querySelector("[role='status']")?.textContent.length).toBeGreaterThan(60);
    const cells = [...page.querySelectorAll("tbody :is(th, td)")];
    expect(cells.length).toBeGreaterThan(15);
    for (const cell of cells) expect(cell.textContent).not.toBe("");
    for (const input of page.querySelectorAll("input")) {
      expect(page.querySelector(`label[for="${input.id}"]`)?.textContent).toBeTruthy();
      expect(input.getAttribute("aria-valuetext")).toBeTruthy();
    }
  });

  it.each(LAB_NAMES)("%s looks the same when its element takes over, and its controls work then", (name) => {
    const before = renderToStaticMarkup(<Lab name={name} />);
    open(name);
    const page = document.createElement("div");
    page.innerHTML = before;
    const words = (root: ParentNode) =>
      [...root.querySelectorAll("[data-part]")].map((part) => part.textContent);
    expect(words(document)).toEqual(words(page));
    expect(document.querySelector("fieldset")?.disabled).toBe(false);
  });

  it("that does not exist is refused by name", () => {
    expect(() => renderToStaticMarkup(<Lab name="perpetual-motion" />)).toThrow(
      'there is a lab "perpetual-motion"',
    );
  });
});

describe("effective latency", () => {
  it("tells what the slider's hit ratio buys", () => {
    const lab = open("effective-latency");
    lab.move("hits", 99);
    expect(lab.sentence()).toBe(
      "With 99 % hits a lookup takes 1.99 ms on average, 50.3 times as fast as without a cache, and 1 % of the load is left for the database. Ten times takes 90.9 % hits.",
    );
    expect(lab.slider("hits").getAttribute("aria-valuetext")).toBe("99 %");
  });

  it("says so when ten times is out of reach, and marks nothing", () => {
    const lab = open("effective-latency");
    expect(lab.part("ten")?.hidden).toBe(false);
    lab.move("hit", 20);
    expect(lab.sentence()).toContain("Ten times is out of reach: a cache that always hits gives 5.");
    expect(lab.part("ten")?.hasAttribute("hidden")).toBe(true);
  });

  it("has the same in its table, for the costs of the sliders", () => {
    const lab = open("effective-latency");
    expect(lab.row("90 %")).toEqual(["10.9 ms", "9.17×", "10 %"]);
    lab.move("miss", 500);
    expect(lab.row("90 %")).toEqual(["50.9 ms", "9.82×", "10 %"]);
  });
});

describe("utilisation", () => {
  it("tells response time and p99 at 90 % busy", () => {
    const lab = open("utilisation");
    lab.move("rate", 90);
    expect(lab.sentence()).toBe(
      "90 payments a second with 10 ms of work each keep the server 90 % busy. By the formula a payment takes 100 ms on average, 90 ms of them waiting, and one in a hundred takes longer than 461 ms.",
    );
  });

  it("says what happens beyond the server's capacity", () => {
    const lab = open("utilisation");
    lab.move("rate", 110);
    expect(lab.sentence()).toContain("The queue grows by 10 payments every second.");
    expect(lab.part("now")?.hasAttribute("hidden")).toBe(true);
    expect(lab.part("overload")?.hasAttribute("hidden")).toBe(false);
    lab.move("rate", 100);
    expect(lab.sentence()).toContain("grows without bound");
  });

  it("simulates again on request, and leaves the formula alone", () => {
    const lab = open("utilisation");
    const before = lab.row("95 %");
    lab.press("again");
    const after = lab.row("95 %");
    expect(after?.slice(0, 3)).toEqual(before?.slice(0, 3));
    expect(after?.[3]).not.toBe(before?.[3]);
  });
});

describe("nested timers", () => {
  it("steps from end to end of the steps, with buttons", () => {
    const lab = open("nested-timers");
    lab.move("moment", 0);
    lab.press("next");
    lab.press("next");
    expect(lab.slider("moment").value).toBe("30");
    lab.press("back");
    expect(lab.slider("moment").value).toBe("10");
  });

  it("tells which timers run at the moment", () => {
    const lab = open("nested-timers");
    lab.move("moment", 45);
    expect(lab.sentence()).toBe(
      "At 45 ms charge is running. Timers running in one scope: pay, validate, check cache, charge. In scopes of their own: pay, charge.",
    );
  });

  it("reads too much in one scope, and the truth in scopes of their own", () => {
    const lab = open("nested-timers");
    expect(lab.row("validate")).toEqual(["100 ms", "10 ms", "10 ms"]);
    expect(lab.row("charge")).toEqual(["70 ms", "50 ms", "50 ms"]);
    expect(lab.part("one-bar-1")?.dataset["look"]).toBe("lying");
    expect(lab.part("own-bar-1")?.dataset["look"]).toBe("stopped");
    expect(lab.part("one-bar-4")?.dataset["look"]).toBe("stopped");
  });
});
