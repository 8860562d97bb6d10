import { createRoot } from "react-dom/client";
import { settle } from "#ui/testing/settle.ts";
import { Dashboard } from "../dashboard.tsx";
import type { DashboardServices } from "../dashboard-props.ts";
import { catalog } from "./fakes.ts";

/** A dashboard on the page, and what a learner does with it. */
export class DashboardHost {
  readonly element = document.createElement("div");
  readonly #root = createRoot(this.element);

  constructor() {
    document.body.replaceChildren(this.element);
  }

  /** As the build renders it where no services are given. */
  show(services?: DashboardServices): Promise<void> {
    return settle(() => this.#root.render(<Dashboard catalog={catalog} {...(services && { services })} />));
  }

  press(name: string | RegExp): Promise<void> {
    const named = (text: string) => (typeof name === "string" ? text === name : name.test(text));
    const button = [...this.element.querySelectorAll("button")].find((one) => named(one.textContent));
    if (button === undefined) throw new Error(`no button “${String(name)}”`);
    return settle(() => button.click());
  }

  choose(file: File): Promise<void> {
    const input = this.element.querySelector<HTMLInputElement>("input[type=file]");
    if (input) Object.defineProperty(input, "files", { value: [file], configurable: true });
    return settle(() => input?.dispatchEvent(new Event("change", { bubbles: true })));
  }

  get text(): string {
    return this.element.textContent;
  }

  get dialog(): HTMLDialogElement | null {
    return this.element.querySelector("dialog");
  }

  remove(): Promise<void> {
    return settle(() => this.#root.unmount());
  }
}
