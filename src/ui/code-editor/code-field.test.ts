// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { heatLines } from "../evidence/heat-lines.ts";
import { createCodeField } from "./code-field.ts";
import type { CreateRichSurface, Selected, SurfaceOptions } from "./text-surface.ts";

let area: HTMLTextAreaElement;
let richHost: HTMLDivElement;

beforeEach(() => {
  area = document.createElement("textarea");
  area.value = "starter";
  richHost = document.createElement("div");
  richHost.hidden = true;
  document.body.replaceChildren(area, richHost);
});

/** A stand-in for Monaco that keeps its text in a variable. */
function richSurface() {
  const made: SurfaceOptions[] = [];
  const selected: Selected[] = [];
  const shown: unknown[] = [];
  const dispose = vi.fn();
  const focus = vi.fn();
  let text = "";
  const create: CreateRichSurface = (_, options) => {
    made.push(options);
    text = options.text;
    return {
      text: () => text,
      replace: (next) => {
        text = next;
      },
      reveal: vi.fn(),
      focus,
      hasFocus: () => false,
      selection: () => ({ start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }),
      select: (next) => selected.push(next),
      showHeat: (lines) => shown.push(lines),
      dispose,
    };
  };
  return { create, made, selected, shown, dispose, focus, type: (next: string) => (text = next) };
}

function field(loadRich: () => Promise<CreateRichSurface>, onEdit = vi.fn()) {
  return createCodeField({
    area,
    richHost,
    loadRich,
    options: { label: "Solution", path: "solution.ts", readOnly: false, onEdit },
  });
}

test("what was typed before the field was made is kept", () => {
  area.value = "typed before hydration";
  expect(field(() => new Promise(() => undefined)).text()).toBe("typed before hydration");
});

test("what is typed while Monaco is on its way goes into Monaco", async () => {
  const rich = richSurface();
  let arrive = (): void => undefined;
  const code = field(() => new Promise((resolve) => (arrive = () => resolve(rich.create))));
  const using = code.use("rich");
  area.value = "typed meanwhile";
  arrive();
  await using;
  expect(rich.made[0]?.text).toBe("typed meanwhile");
  expect([area.getAttribute("aria-hidden"), richHost.hidden]).toEqual(["true", false]);
});

test("the selection and the focus move over with the text", async () => {
  const rich = richSurface();
  const code = field(() => Promise.resolve(rich.create));
  area.value = "a\nbc";
  area.focus();
  area.setSelectionRange(0, 3);
  await code.use("rich");
  expect(rich.selected).toEqual([{ start: { line: 1, column: 1 }, end: { line: 2, column: 2 } }]);
});

test("without the focus Monaco does not take it", async () => {
  const rich = richSurface();
  await field(() => Promise.resolve(rich.create)).use("rich");
  expect(rich.selected).toEqual([]);
});

test("going back to the text area takes the text along", async () => {
  const rich = richSurface();
  const code = field(() => Promise.resolve(rich.create));
  await code.use("rich");
  rich.type("typed in Monaco");
  await code.use("plain");
  expect(area.value).toBe("typed in Monaco");
  expect(code.text()).toBe("typed in Monaco");
  expect(rich.dispose).toHaveBeenCalledOnce();
  expect([area.getAttribute("aria-hidden"), richHost.hidden]).toEqual([null, true]);
});

test("Monaco that arrives after it is no longer wanted is dropped", async () => {
  const rich = richSurface();
  let arrive = (): void => undefined;
  const code = field(() => new Promise((resolve) => (arrive = () => resolve(rich.create))));
  const using = code.use("rich");
  await code.use("plain");
  arrive();
  await using;
  expect(rich.made).toEqual([]);
  expect(area.hasAttribute("aria-hidden")).toBe(false);
});

test("a failed load leaves the text area and says so", async () => {
  const code = field(() => Promise.reject(new Error("offline")));
  await expect(code.use("rich")).rejects.toThrow("offline");
  expect(area.hasAttribute("aria-hidden")).toBe(false);
  expect(code.text()).toBe("starter");
});

test("Monaco waits for the end of a composition, and for a pause after it", async () => {
  vi.useFakeTimers();
  const rich = richSurface();
  const code = field(() => Promise.resolve(rich.create));
  area.dispatchEvent(new Event("compositionstart"));
  void code.use("rich");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(rich.made).toEqual([]);
  area.value = "にほん";
  area.dispatchEvent(new Event("compositionend"));
  area.dispatchEvent(new Event("input"));
  await vi.advanceTimersByTimeAsync(300);
  expect(rich.made).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(rich.made[0]?.text).toBe("にほん");
  vi.useRealTimers();
});

test("Monaco does not come between two keys", async () => {
  vi.useFakeTimers();
  const rich = richSurface();
  const code = field(() => Promise.resolve(rich.create));
  const type = async (text: string) => {
    area.value = text;
    area.dispatchEvent(new Event("input"));
    await vi.advanceTimersByTimeAsync(200);
  };
  await type("c");
  void code.use("rich");
  await type("co");
  await type("con");
  expect(rich.made).toEqual([]);
  await vi.advanceTimersByTimeAsync(400);
  expect(rich.made[0]?.text).toBe("con");
  vi.useRealTimers();
});

test("a focus that comes to the text area too late goes to Monaco", async () => {
  const rich = richSurface();
  await field(() => Promise.resolve(rich.create)).use("rich");
  area.dispatchEvent(new Event("focus"));
  expect(rich.focus).toHaveBeenCalledOnce();
});

test("a text that comes to the text area too late goes to Monaco", async () => {
  const rich = richSurface();
  const onEdit = vi.fn();
  const code = field(() => Promise.resolve(rich.create), onEdit);
  await code.use("rich");
  area.value = "late";
  area.dispatchEvent(new Event("input"));
  expect(code.text()).toBe("late");
  expect(area.value).toBe("");
  expect(onEdit).toHaveBeenCalledOnce();
});

test("edits by the person are told, replacing is not", () => {
  const onEdit = vi.fn();
  const code = field(() => new Promise(() => undefined), onEdit);
  code.replace("by code");
  expect(onEdit).not.toHaveBeenCalled();
  area.dispatchEvent(new Event("input"));
  expect(onEdit).toHaveBeenCalledOnce();
});

test("the heat goes along when Monaco takes the area's place, and back", async () => {
  const rich = richSurface();
  const code = field(() => Promise.resolve(rich.create));
  const lines = heatLines([{ line: 1, cost: 5, hits: 1, allocations: 0 }]);
  const bands = () => document.querySelectorAll("i").length;
  code.showHeat(lines);
  expect(bands()).toBe(1);
  await code.use("rich");
  expect(bands()).toBe(0);
  expect(rich.shown).toEqual([lines]);
  await code.use("plain");
  expect(bands()).toBe(1);
});
