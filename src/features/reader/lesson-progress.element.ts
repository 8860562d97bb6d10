import type { LessonId } from "#base/ids.ts";
import { lessonProgress } from "#progress/queries.ts";
import type { LessonProgress, ProgressState } from "#progress/state.ts";
import { announceFact, type ProgressElement } from "#ui/facts.ts";

/**
 * `hp-lesson`, at the end of a lesson's text: tells the log that the lesson was opened, and that it was finished,
 * which is when its end was reached and every check answered, or when the reader says so.
 */
class LessonProgressElement extends HTMLElement implements ProgressElement {
  #state: LessonProgress | undefined;
  #opened = false;
  #reachedEnd = false;
  #finished = false;
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.querySelector("[data-finish]")?.addEventListener("click", () => this.#finish());
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#reachedEnd = true;
      this.#finishIfDone();
    });
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  set progress(state: ProgressState) {
    this.#state = lessonProgress(state, this.#lesson);
    if (!this.#opened) {
      this.#opened = true;
      announceFact(this, { kind: "lesson-opened", lesson: this.#lesson });
    }
    this.#finished ||= this.#state?.finishedAt !== undefined;
    this.#finishIfDone();
    this.#show();
  }

  #finishIfDone(): void {
    if (this.#opened && this.#reachedEnd && this.#openChecks.length === 0) this.#finish();
  }

  #finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    announceFact(this, { kind: "lesson-finished", lesson: this.#lesson });
    this.#show();
  }

  #show(): void {
    const text = this.querySelector("[data-standing-text]");
    const button = this.querySelector<HTMLElement>("[data-finish]");
    if (text) text.replaceChildren(...this.#sayStanding());
    // Invisible rather than gone: its place keeps the page as long as it was.
    if (button) button.style.visibility = this.#finished ? "hidden" : "";
    this.toggleAttribute("data-finished", this.#finished);
  }

  #sayStanding(): readonly (Node | string)[] {
    const open = this.#openChecks;
    const first = open[0];
    if (this.#finished) {
      const at = this.#state?.finishedAt;
      const when =
        at === undefined ? "" : ` on ${new Date(at).toLocaleDateString("en", { dateStyle: "long" })}`;
      return [`Finished${when}.`];
    }
    if (first === undefined) return ["Every check is answered."];
    const link = document.createElement("a");
    link.href = `#${first.id}`;
    link.textContent = open.length === 1 ? "One check" : `${open.length} checks`;
    return [link, open.length === 1 ? " is still open." : " are still open."];
  }

  /** The checks of the page that were never answered. */
  get #openChecks(): readonly Element[] {
    const answered = this.#state?.checks ?? {};
    return [...document.querySelectorAll("hp-check")].filter(
      (check) => !Object.hasOwn(answered, check.getAttribute("check") ?? ""),
    );
  }

  get #lesson(): LessonId {
    // The build wrote the id of the lesson.
    return this.getAttribute("lesson") as LessonId;
  }
}

customElements.define("hp-lesson", LessonProgressElement);
