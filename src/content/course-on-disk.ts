import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** For tests: a small valid course, with `changes` to its files (`null` removes one), in a folder of its own. */
export function courseOnDisk(
  changes: Readonly<Record<string, string | null>> = {},
): Disposable & { readonly root: string } {
  const root = mkdtempSync(path.join(tmpdir(), "hotpath-course-"));
  for (const [file, text] of Object.entries({ ...VALID, ...changes })) {
    if (text === null) continue;
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}

const level = (planned = "[]") => `title: A level
promise: What the learner can do after this level.
hours: [1, 2]
prerequisites: [reading]
planned: ${planned}
`;

/** The lesson's frontmatter ends on line 10. */
export const LESSON = `---
id: first
title: The first lesson
description: A lesson that exists only to show how the pipeline reads one.
minutes: 10
objectives: [read one lesson, answer one check]
concepts: [hit-ratio]
exercises: [cache/one]
---

## What a cache buys

See [the exercise](/exercises/cache/one) and [above](#what-a-cache-buys).

\`\`\`check
id: ratio
kind: number
ask: How many of 4 accesses hit when 3 do?
answer: 3
because: Three of the four were in the cache.
otherwise: Count the accesses that found their value.
\`\`\`

<Exercise id="cache/one">Now build it.</Exercise>
`;

/** The frontmatter of the task ends on line 9. */
export const TASK = `---
id: cache/one
title: One value
summary: Return the value that is asked for, and be judged by one test.
level: fundamentals
minutes: 10
lesson: first
concepts: [hit-ratio]
---

Return one.
`;

const QUICK_START = `---
title: Quick start
description: Four steps on a small service, from a measurement to a change that holds.
minutes: 30
steps:
  - { id: measure, title: Measure, minutes: 5, outcome: A service whose steps are timed. }
---

<Step id="measure" />
`;

const SUITE = `import { expect, it } from "vitest";
import { one } from "./solution";

it("returns one", () => {
  expect(one()).toBe(1);
});
`;

const task = (folder: string) => ({
  [`${folder}/starter.ts`]: "export const one = (): number => 0;\n",
  [`${folder}/solution.ts`]: "export const one = (): number => 1;\n",
  [`${folder}/suite.ts`]: SUITE,
});

const VALID: Readonly<Record<string, string>> = {
  "lessons/1-fundamentals/level.yaml": level(),
  "lessons/2-intermediate/level.yaml": level(),
  "lessons/3-advanced/level.yaml": level(),
  "lessons/4-expert/level.yaml": level(),
  "lessons/1-fundamentals/01-first.mdx": LESSON,
  "lessons/quick-start.mdx": QUICK_START,
  "lessons/reference/glossary.yaml":
    "hit-ratio:\n  term: hit ratio\n  definition: The share of accesses that a cache answers.\n",
  "exercises/cache/one/task.mdx": TASK,
  "exercises/cache/one/hints.md": "## 1\n\nRead.\n\n## 2\n\nThink.\n\n## 3\n\nReturn 1.\n",
  ...task("exercises/cache/one"),
  ...task("lessons/quick-start/measure"),
};
