// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { ExerciseId, LessonId } from "#base/ids.ts";
import type { Catalog, Exercise, Lesson, Level } from "#course/catalog.ts";
import { EMPTY_STATE, type ProgressState } from "#progress/state.ts";
import type { ProgressElement } from "#ui/facts.ts";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import profileFile from "./build-profile.json";
import { buildProfile, heatOf } from "./build-profile.ts";
import { Continue } from "./continue.tsx";
import { HomePage } from "./home-page.tsx";
import "./continue.element.ts";

const level: Level = {
  slug: "fundamentals",
  number: 1,
  title: "Fundamentals",
  promise: "You can say where the time goes.",
  hours: [2, 3],
  prerequisites: ["A little TypeScript"],
  planned: [{ slug: "memory-basics", title: "What the heap tells you" }],
  lessons: ["first-cache" as LessonId],
};
const lesson: Lesson = {
  id: "first-cache" as LessonId,
  title: "Your first <cache>",
  description: "What a hit ratio buys.",
  minutes: 25,
  objectives: ["compute it", "build it"],
  concepts: [],
  level: "fundamentals",
  exercises: ["cache/one" as ExerciseId],
};
const exercise: Exercise = {
  id: "cache/one" as ExerciseId,
  family: "cache",
  lesson: lesson.id,
  title: "A cache",
  summary: "Build it.",
  level: "fundamentals",
  minutes: 30,
  concepts: [],
  limits: { test: 2000, load: 2000 },
  tests: [],
};
const catalog: Catalog = { levels: [level], lessons: [lesson], exercises: [exercise] };
const profile = buildProfile.parse(profileFile);

beforeEach(() => {
  document.documentElement.dataset["root"] = "./";
});

describe("Continue", () => {
  const line = () => document.querySelector("[data-continue]");
  function show(progress: ProgressState): void {
    putOnPage(<Continue catalog={catalog} />);
    const element = document.querySelector<ProgressElement>("hp-continue");
    if (element) element.progress = progress;
  }
  const opened = { openedAt: 1, lastAt: 1, checks: {} };
  const passed = { attempts: 1, lastAt: 1, passedAt: 1, spent: 0, bestTests: { passed: 1, total: 1 } };

  it("says nothing of continuing before anything was done", () => {
    show(EMPTY_STATE);
    expect(line()?.querySelector("a")).toBeNull();
    expect(line()?.textContent).toContain("kept in this browser");
  });

  it("leads back to what was left in the middle, its title as text and never as markup", () => {
    show({ ...EMPTY_STATE, events: 1, lessons: { "first-cache": opened } });
    expect(line()?.textContent).toBe("Continue: Your first <cache>");
    expect(line()?.querySelector("a")?.getAttribute("href")).toBe("./lessons/first-cache/");
  });

  it("leads on to what comes next", () => {
    show({ ...EMPTY_STATE, events: 2, lessons: { "first-cache": { ...opened, finishedAt: 1 } } });
    expect(line()?.textContent).toBe("Continue with: A cache");
  });

  it("says so when everything is done", () => {
    show({
      ...EMPTY_STATE,
      events: 3,
      lessons: { "first-cache": { ...opened, finishedAt: 1 } },
      exercises: { "cache/one": passed },
    });
    expect(line()?.textContent).toContain("Everything that is here is done");
  });
});

describe("the home page", () => {
  beforeEach(() => putOnPage(<HomePage catalog={catalog} quickStartMinutes={30} profile={profile} />));

  it("shows the path with its hours, prerequisites, marks, and what is still being written", () => {
    const step = document.querySelector("ol li")?.textContent;
    expect(step).toContain("2–3 hours");
    expect(step).toContain("A little TypeScript");
    expect(step).toContain("another 1 lesson being written");
    expect(document.querySelectorAll("[data-mark-lesson], [data-mark-exercise]")).toHaveLength(2);
  });

  it("offers the quick start by its length", () => {
    const link = [...document.querySelectorAll("a")].find(
      (one) => one.getAttribute("href") === "/quick-start",
    );
    expect(link?.textContent).toBe("Start with the 30-minute quick start");
  });

  it("says in words what the flame graph shows", () => {
    const label = document.querySelector("[role=img]")?.getAttribute("aria-label") ?? "";
    expect(label).toMatch(
      /^Flame graph of this site's build\. The hot path: .+ It holds \d+ % of the time\.$/,
    );
  });
});

describe("the build's profile", () => {
  it("is a flame graph: frames of one row don't overlap, and each stands on a wider one", () => {
    for (const frame of profile.frames.filter(({ depth }) => depth > 0)) {
      const below = profile.frames.find(
        (other) =>
          other.depth === frame.depth - 1 && other.from <= frame.from + 1e-4 && other.to >= frame.to - 1e-4,
      );
      expect(below, frame.name).toBeDefined();
    }
    for (const depth of new Set(profile.frames.map((frame) => frame.depth))) {
      const row = profile.frames
        .filter((frame) => frame.depth === depth)
        .sort((one, other) => one.from - other.from);
      row.slice(1).forEach((frame, at) => {
        expect(frame.from, frame.name).toBeGreaterThanOrEqual((row[at]?.to ?? 0) - 1e-4);
      });
    }
  });

  it("heats the hot path upwards and leaves all else cool", () => {
    const hot = profile.frames.filter((frame) => frame.hot);
    const top = Math.max(...hot.map(({ depth }) => depth));
    expect(hot.map((frame) => heatOf(frame, top))).toEqual(
      [...hot.map((frame) => heatOf(frame, top))].sort((a, b) => a - b),
    );
    expect(heatOf({ name: "", depth: top, from: 0, to: 1, hot: true }, top)).toBe(6);
    expect(heatOf({ name: "", depth: 3, from: 0, to: 1, hot: false }, top)).toBe(2);
  });
});
