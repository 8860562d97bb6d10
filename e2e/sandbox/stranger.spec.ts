import { expect, type Page } from "@playwright/test";
import { RIGHT } from "../hostile/submission.ts";
import { jobOf } from "./fixture/job.ts";
import { countRows, writeBelongings } from "./fixture/belongings.ts";
import { run, test } from "./fixture/test.ts";

/*
 * Another site that knows all about sandbox.html: its address, its boot message, its protocol. `attack` boots a
 * window as the app would, hands it a job that empties the database, and reports what came back on the port.
 */
interface Answer {
  /** the worker said it is ready, so code of the stranger's choice could run */
  readonly booted: boolean;
  /** what the code printed: what it got hold of */
  readonly printed: readonly string[];
}

const STEALS = `
  export const tally = (words: string[]): any => (words.length ? { a: 2, b: 1 } : {});
  export const average = () => 3;
  export async function later(value: any) {
    console.log("origin " + self.origin);
    for (const name of ["open", "deleteDatabase"] as const) {
      try {
        const request = (indexedDB as any)[name]("course");
        await new Promise((resolve, reject) => { request.onsuccess = resolve; request.onerror = () => reject(request.error); });
        console.log("GOT " + name);
      } catch (error) { console.log("refused " + name); }
    }
    try { const answer = await fetch("/"); console.log("GOT " + answer.status); } catch { console.log("refused fetch"); }
    return value;
  }`;

type Way =
  | "opens it"
  | "frames it"
  | "frames it with its origin"
  | "frames it sandboxed"
  | "opens it from a sandboxed frame";

async function attack(page: Page, way: Way, target: string): Promise<Answer> {
  return page.evaluate(
    async ({ way, target, job }) => {
      const printed: string[] = [];
      let booted = false;
      const boot = (victim: Window) => {
        const control = new MessageChannel();
        const run = new MessageChannel();
        run.port1.onmessage = ({ data }) => {
          const { message } = data as { message: { kind: string; text?: string } };
          if (message.kind === "ready") {
            booted = true;
            run.port1.postMessage({ kind: "job", nonce: "n", job });
          }
          if (message.kind === "console") printed.push(message.text ?? "");
        };
        victim.postMessage("boot", "*", [control.port2]);
        control.port1.postMessage("start", [run.port2]);
      };
      const frame = document.createElement("iframe");
      const loaded = new Promise((resolve) => (frame.onload = resolve));
      if (way === "opens it") {
        const victim = window.open(target);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        if (victim) boot(victim);
      } else if (way === "opens it from a sandboxed frame") {
        frame.setAttribute("sandbox", "allow-scripts allow-popups");
        frame.srcdoc =
          `<script>
          const victim = window.open(${JSON.stringify(target)});
          addEventListener("message", (event) => victim.postMessage("boot", "*", event.ports));
        </` + "script>";
        document.body.append(frame);
        await loaded;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        boot({
          postMessage: (message: unknown, origin: string, ports: Transferable[]) =>
            frame.contentWindow?.postMessage(message, origin, ports),
        } as Window);
      } else {
        if (way === "frames it sandboxed") frame.setAttribute("sandbox", "allow-scripts");
        if (way === "frames it with its origin")
          frame.setAttribute("sandbox", "allow-scripts allow-same-origin");
        frame.src = target;
        document.body.append(frame);
        await loaded;
        if (frame.contentWindow) boot(frame.contentWindow);
      }
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return { booted, printed };
    },
    { way, target, job: jobOf(STEALS) },
  );
}

test.beforeEach(async ({ sandboxPage, site, context }) => {
  await sandboxPage.evaluate(writeBelongings, 20);
  const stranger = await context.newPage();
  await stranger.goto(site.strangerUrl);
});

test.afterEach(async ({ sandboxPage }) => {
  expect(await sandboxPage.evaluate(countRows)).toBe(20);
  expect((await run(sandboxPage, jobOf(RIGHT))).report.verdict.word).toBe("passed");
});

const strangerOf = (page: Page): Page => {
  const stranger = page.context().pages()[1];
  if (!stranger) throw new Error("The stranger's page is not open");
  return stranger;
};

for (const way of [
  "opens it",
  "frames it",
  "frames it with its origin",
  "opens it from a sandboxed frame",
] as const) {
  test(`a stranger who ${way} cannot start it`, async ({ sandboxPage, site }) => {
    const answer = await attack(strangerOf(sandboxPage), way, `${site.url}sandbox.html`);
    expect(answer).toEqual({ booted: false, printed: [] });
  });
}

test("a stranger who frames it sandboxed gets an origin of nobody, and nothing of ours", async ({
  sandboxPage,
  site,
}) => {
  const answer = await attack(strangerOf(sandboxPage), "frames it sandboxed", `${site.url}sandbox.html`);
  // It starts, as it would from a copy on the stranger's own server: it holds nothing but public code.
  expect(answer.booted).toBe(true);
  expect(answer.printed).toEqual(["origin null", "refused open", "refused deleteDatabase", "refused fetch"]);
});

test("a stranger who opens the app cannot boot, replace or listen to the app's own frame", async ({
  sandboxPage,
  site,
}) => {
  const stranger = strangerOf(sandboxPage);
  const opening = stranger.context().waitForEvent("page");
  // Messages from the first moment, so that one of them would come before the app's own.
  const attacking = stranger.evaluate(async (target) => {
    const victim = window.open(target);
    const heard: unknown[] = [];
    const thrown = new Set<string>();
    addEventListener("message", ({ data }) => heard.push(data));
    for (let i = 0; i < 600; i++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const frame = victim?.length ? victim[0] : undefined;
      if (!frame) continue;
      const control = new MessageChannel();
      const run = new MessageChannel();
      control.port1.onmessage = run.port1.onmessage = ({ data }) => heard.push(data);
      frame.postMessage("boot", "*", [control.port2]);
      control.port1.postMessage("start", [run.port2]);
      if (i % 100 !== 99) continue;
      try {
        frame.location.href = `${location.origin}/evil`;
      } catch (error) {
        thrown.add((error as Error).name);
      }
    }
    return { heard, thrown: [...thrown], framed: victim?.length };
  }, site.url);
  const opened = await opening;
  await opened.waitForFunction(() => "fixture" in window);
  for (let i = 0; i < 3; i++) {
    expect((await run(opened, jobOf(RIGHT))).report.verdict.word).toBe("passed");
  }
  const outcome = await attacking;
  expect(outcome.framed).toBe(1);
  expect(outcome.heard).toEqual([]);
  expect(site.requests.filter((request) => request.includes("evil"))).toEqual([]);
  expect((await run(opened, jobOf(RIGHT))).report.verdict.word).toBe("passed");
});
