import type { CheckId, LessonId } from "#base/ids.ts";
import { readNumber } from "#base/read-number.ts";
import type { CheckProgress, ProgressState } from "#progress/state.ts";
import { announceFact, type ProgressElement } from "#ui/facts.ts";
import { isNear, isSameOutput } from "./judge-answer.ts";

/** Which of the explanations in the page an answer earns. */
interface Outcome {
  readonly right: boolean;
  readonly explanation: Element | null;
}

/**
 * `hp-check`: answers at once and explains that very answer; every try is kept. What was answered on an earlier
 * visit is shown when the log arrives, unless the reader was faster.
 */
class CheckElement extends HTMLElement implements ProgressElement {
  /** whether the reader has answered, or was shown an earlier answer: the log says nothing new then */
  #settled = false;

  connectedCallback(): void {
    for (const button of this.#choices) button.addEventListener("click", () => this.#choose(button));
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.querySelector("textarea")?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#submit();
    });
  }

  set progress(state: ProgressState) {
    const lesson = this.getAttribute("lesson") ?? "";
    const check = this.getAttribute("check") ?? "";
    const earlier = state.lessons[lesson]?.checks[check];
    if (earlier === undefined || this.#settled) return;
    this.#settled = true;
    this.#restore(earlier);
  }

  #choose(button: HTMLButtonElement): void {
    const explanation = this.querySelector(`[data-because="${button.dataset["choice"] ?? ""}"]`);
    const right = explanation?.hasAttribute("data-right") ?? false;
    this.#mark(button, right);
    this.#answer(button.querySelector("[data-text]")?.textContent ?? "", { right, explanation });
  }

  #submit(): void {
    const field = this.#field;
    if (field === null) return;
    const typed = field.value.trim();
    const outcome = this.dataset["kind"] === "number" ? this.#judgeNumber(typed) : this.#judgeOutput(typed);
    if (typed === "") this.#say("Write an answer first: a wrong one is explained too.");
    else if (outcome === undefined) this.#say("That is not a number.");
    else {
      field.setAttribute("aria-invalid", String(!outcome.right));
      this.#answer(typed, outcome);
    }
  }

  #judgeNumber(typed: string): Outcome | undefined {
    const { answer = "", tolerance = "0", unit = "" } = this.#key?.dataset ?? {};
    const value = readNumber(typed, unit);
    if (value === undefined) return undefined;
    if (isNear(value, Number(answer), Number(tolerance))) return this.#right();
    const miss = [...this.querySelectorAll<HTMLElement>("[data-from]")].find(
      ({ dataset }) => value >= Number(dataset["from"]) && value <= Number(dataset["to"]),
    );
    return this.#wrong(miss);
  }

  #judgeOutput(typed: string): Outcome {
    if (isSameOutput(typed, this.#key?.dataset["answer"] ?? "")) return this.#right();
    const misses = [...(this.#key?.querySelectorAll<HTMLElement>("[data-text]") ?? [])];
    return this.#wrong(misses.find(({ dataset }) => isSameOutput(typed, dataset["text"] ?? "")));
  }

  #right(): Outcome {
    return { right: true, explanation: this.querySelector("[data-right]") };
  }

  #wrong(miss: Element | undefined): Outcome {
    return { right: false, explanation: miss ?? this.querySelector("[data-otherwise]") };
  }

  #answer(answer: string, outcome: Outcome): void {
    this.#settled = true;
    this.#explain(outcome);
    announceFact(this, {
      kind: "check-answered",
      // The build wrote both ids from the course.
      lesson: this.getAttribute("lesson") as LessonId,
      check: this.getAttribute("check") as CheckId,
      answer: answer.slice(0, 2_000),
      right: outcome.right,
    });
  }

  /** Fills in what is known without moving a line: the explanation itself waits for a click. */
  #restore({ right, firstTry }: CheckProgress): void {
    const note = this.querySelector("[data-earlier]");
    if (note) note.textContent = sayEarlier(right, firstTry);
    if (!right) return;
    const explanation = this.querySelector("[data-right]");
    const choice = this.#choices.find(
      ({ dataset }) => dataset["choice"] === explanation?.getAttribute("data-because"),
    );
    if (choice) this.#mark(choice, true);
    if (this.#field?.value === "") this.#field.value = this.#key?.dataset["answer"]?.trim() ?? "";
    const why = document.createElement("button");
    why.type = "button";
    why.textContent = "Why?";
    why.addEventListener("click", () => this.#explain({ right, explanation }));
    note?.append(" ", why);
  }

  #mark(button: HTMLButtonElement, right: boolean): void {
    for (const other of this.#choices) other.setAttribute("aria-pressed", String(other === button));
    button.dataset["result"] = right ? "right" : "wrong";
    const mark = button.querySelector("[data-mark]");
    if (mark) mark.textContent = right ? ", right" : ", wrong";
  }

  #explain({ right, explanation }: Outcome): void {
    const verdict = this.#verdict;
    if (verdict === null || explanation === null) return;
    verdict.dataset["result"] = right ? "right" : "wrong";
    verdict.replaceChildren(explanation.cloneNode(true));
    // In the list of all answers a lead says which answer it is about; here the reader has just given it.
    const lead = verdict.querySelector<HTMLElement>("[data-lead]");
    if (lead) lead.textContent = lead.dataset["lead"] ?? "";
  }

  #say(text: string): void {
    const verdict = this.#verdict;
    if (verdict === null) return;
    delete verdict.dataset["result"];
    verdict.textContent = text;
  }

  get #choices(): readonly HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>("[data-choice]")];
  }

  get #field(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.querySelector("input, textarea");
  }

  /** The element that holds the answer and the explanations. */
  get #key(): HTMLElement | null {
    return this.querySelector("details");
  }

  get #verdict(): HTMLElement | null {
    return this.querySelector("[data-verdict]");
  }
}

function sayEarlier(right: boolean, firstTry: boolean): string {
  if (!right) return "tried before, not right yet";
  return firstTry ? "right at the first try" : "right";
}

customElements.define("hp-check", CheckElement);
