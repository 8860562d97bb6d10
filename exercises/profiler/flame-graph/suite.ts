import { describe, expect, it } from "vitest";
import { evidence, growth } from "#grader";
import { collapse, foldStacks, functionTotals, type Frame } from "./solution";

/** Samples from lines like “main;read 2”, each repeated as often as it says. */
function samplesOf(...lines: string[]): string[][] {
  return lines.flatMap((line) => {
    const { stack, count } = readLine(line);
    return Array.from({ length: count }, () => [...stack]);
  });
}

function readLine(line: string) {
  const end = line.lastIndexOf(" ");
  return { stack: line.slice(0, end).split(";"), count: Number(line.slice(end + 1)) };
}

/** The tree as text: a line for each frame with its self and its total, two spaces further in for each level. */
function draw(frame: Frame, margin = ""): string[] {
  const line = `${margin}${frame.name}: self ${frame.self}, total ${frame.total}`;
  return [line, ...frame.children.flatMap((child) => draw(child, `${margin}  `))];
}

const totalsOf = (...lines: string[]) =>
  functionTotals(foldStacks(samplesOf(...lines))).map(({ name, self, total }) => ({ name, self, total }));

describe("the tree", () => {
  it("counts self where a sample ends and total all the way down to there", () => {
    expect(draw(foldStacks(samplesOf("main;parse 2", "main 1", "main;parse;read 4")))).toEqual([
      "all: self 0, total 7",
      "  main: self 1, total 7",
      "    parse: self 2, total 6",
      "      read: self 4, total 4",
    ]);
  });

  it("has a root that counts every sample, with an empty stack too", () => {
    const root = foldStacks([["main", "read", "decode", "inflate"], [], ["idle"], []]);
    expect(root.total, "total of the root, of four samples").toBe(4);
    expect(root.self, "self of the root, of two empty stacks").toBe(2);
    expect(draw(foldStacks([])), "without samples").toEqual(["all: self 0, total 0"]);
  });

  it("merges what has the same callers, whenever it was sampled", () => {
    expect(
      draw(foldStacks(samplesOf("main;read 1", "main;wait 1", "main;read 1", "idle 1", "main;read 1"))),
    ).toEqual([
      "all: self 0, total 5",
      "  idle: self 1, total 1",
      "  main: self 0, total 4",
      "    read: self 3, total 3",
      "    wait: self 1, total 1",
    ]);
  });

  it("keeps a function apart by who called it", () => {
    expect(draw(foldStacks(samplesOf("load;decode 2", "save;decode 3")))).toEqual([
      "all: self 0, total 5",
      "  load: self 0, total 2",
      "    decode: self 2, total 2",
      "  save: self 0, total 3",
      "    decode: self 3, total 3",
    ]);
  });

  it("stands in the order of names, whatever came first and whatever cost most", () => {
    const { children } = foldStacks(samplesOf("walk 1", "Zip 1", "parse 9", "add 3", "_init 2"));
    expect(children.map(({ name }) => name)).toEqual(["Zip", "_init", "add", "parse", "walk"]);
  });

  it("has a frame for each level of a recursion", () => {
    expect(draw(foldStacks(samplesOf("walk 1", "walk;walk 1", "walk;walk;walk 2")))).toEqual([
      "all: self 0, total 4",
      "  walk: self 1, total 4",
      "    walk: self 1, total 3",
      "      walk: self 2, total 2",
    ]);
  });

  it("takes any name for a function, constructor and all too", () => {
    for (const name of ["constructor", "toString", "__proto__", "all"]) {
      const samples = [[name, "inner"], [name]];
      const root = foldStacks(samples);
      expect(draw(root), `the tree of two samples of ${name}`).toEqual([
        "all: self 0, total 2",
        `  ${name}: self 1, total 2`,
        "    inner: self 1, total 1",
      ]);
      expect(functionTotals(root), `totals of ${name} and inner`).toMatchObject([
        { name, self: 1, total: 2 },
        { name: "inner", self: 1, total: 1 },
      ]);
      expect(collapse(root), `lines of ${name}`).toEqual([`${name} 1`, `${name};inner 1`]);
    }
  });

  it("takes names with spaces, and the empty name of an anonymous function", () => {
    const root = foldStacks([["", "get size"], ["(garbage collector)"], [""], []]);
    expect(draw(root)).toEqual([
      "all: self 1, total 4",
      "  : self 1, total 2",
      "    get size: self 1, total 1",
      "  (garbage collector): self 1, total 1",
    ]);
    expect(functionTotals(root)).toMatchObject([
      { name: "", self: 1, total: 2 },
      { name: "(garbage collector)", self: 1, total: 1 },
      { name: "get size", self: 1, total: 1 },
    ]);
    expect(collapse(root)).toEqual([" 1", ";get size 1", "(garbage collector) 1"]);
  });

  it("compares names, not lines: a name stands before its own continuations", () => {
    const root = foldStacks([["read$1"], ["read-all"], ["read", "decode"]]);
    expect(root.children.map(({ name }) => name)).toEqual(["read", "read$1", "read-all"]);
    expect(collapse(root)).toEqual(["read;decode 1", "read$1 1", "read-all 1"]);
  });

  it("leaves the samples as they are", () => {
    const samples = samplesOf("main;parse;read 1", "idle 1", "main;parse 1");
    functionTotals(foldStacks(samples));
    expect(samples).toEqual([["main", "parse", "read"], ["idle"], ["main", "parse"]]);
  });
});

describe("totals of functions", () => {
  it("add up all places of a function", () => {
    expect(totalsOf("load;decode 2", "save;decode 3", "save 1")).toEqual([
      { name: "decode", self: 5, total: 5 },
      { name: "save", self: 1, total: 4 },
      { name: "load", self: 0, total: 2 },
    ]);
  });

  it("count a sample once, however deep the recursion", () => {
    expect(totalsOf("main;walk 1", "main;walk;walk 1", "main;walk;walk;walk;walk 3")).toEqual([
      { name: "main", self: 0, total: 5 },
      { name: "walk", self: 5, total: 5 },
    ]);
  });

  it("count a sample once when a function comes back by way of another", () => {
    expect(
      totalsOf("visit 1", "visit;child;visit 4", "visit;child;visit;child 2", "visit;other;visit 3"),
    ).toEqual([
      { name: "visit", self: 8, total: 10 },
      { name: "child", self: 2, total: 6 },
      { name: "other", self: 0, total: 3 },
    ]);
  });

  it("count a function again where it did not call itself", () => {
    expect(totalsOf("a;walk;walk 2", "b;walk 3", "c;d;walk 1")).toMatchObject([
      { name: "walk", self: 6, total: 6 },
      { name: "b", total: 3 },
      { name: "a", total: 2 },
      { name: "c", total: 1 },
      { name: "d", total: 1 },
    ]);
  });

  it("have selves that add up to the samples", () => {
    const lines = ["a;b;a;b 3", "a;b 2", "b;a 4", "b 1", "c;c;c 5"];
    const sum = totalsOf(...lines).reduce((total, { self }) => total + self, 0);
    expect(sum, "sum of all selves, of 15 samples").toBe(15);
  });

  it("stand with the largest first, and by name where they are equal", () => {
    const names = totalsOf("main;add;zip 2", "main;Add 2", "main;map 5", "main;sum 2").map(
      ({ name }) => name,
    );
    expect(names).toEqual(["main", "map", "Add", "add", "sum", "zip"]);
    expect(functionTotals(foldStacks([[], []])), "of empty stacks").toEqual([]);
  });
});

describe("collapsed stacks", () => {
  it("have a line for each stack that was sampled, with its count", () => {
    expect(
      collapse(foldStacks(samplesOf("main;read 2", "idle 1", "main;parse;read 3", "main;read 1"))),
    ).toEqual(["idle 1", "main;parse;read 3", "main;read 3"]);
  });

  it("have a line for a caller only where it was running itself", () => {
    expect(collapse(foldStacks(samplesOf("main;parse;read 2", "main;parse 5")))).toEqual([
      "main;parse 5",
      "main;parse;read 2",
    ]);
    expect(collapse(foldStacks([[], []])), "of empty stacks").toEqual([]);
  });

  it("fold to the same tree again", () => {
    const root = foldStacks(samplesOf("a;b;a 3", "c 2", "a;b 1", "a;c;b 4", "a;b;a;a 2"));
    expect(draw(foldStacks(samplesOf(...collapse(root))))).toEqual(draw(root));
  });
});

describe("work", () => {
  const SIZES = [128, 256, 512, 1_024, 2_048];

  /** A number as a stack of four functions, eight of them on each level. */
  const digitsOf = (n: number) => [9, 6, 3, 0].map((bits) => `f${(n >> bits) & 7}`);

  it("grows no faster than n log n with the samples", () => {
    const folding = growth(
      (size) => Array.from({ length: size }, (_, n) => digitsOf((n * 7_919) % size)),
      (samples) => {
        const root = foldStacks(samples);
        functionTotals(root);
        collapse(root);
      },
      { sizes: SIZES, title: "Folding more and more samples" },
    );
    expect(folding).toBeAtMost("n log n");
  });

  it("grows no faster than n log n with the functions that one caller calls", () => {
    const folding = growth(
      (size) => Array.from({ length: size }, (_, n) => ["dispatch", `handler ${(n * 7_919) % size}`]),
      (samples) => {
        const root = foldStacks(samples);
        functionTotals(root);
        collapse(root);
      },
      { sizes: SIZES, title: "One caller of more and more functions" },
    );
    expect(folding).toBeAtMost("n log n");
  });

  it("grows no faster than n log n with depth", () => {
    const folding = growth(
      (size) => [Array.from({ length: size }, (_, n) => `level ${n}`)],
      (samples) => functionTotals(foldStacks(samples)),
      { sizes: SIZES, title: "A deeper and deeper stack" },
    );
    expect(folding).toBeAtMost("n log n");
  });
});

describe("a payment service", () => {
  const RECORDED = [
    "gc 14",
    "serve;log;format;JSON.stringify 17",
    "serve;log;write 8",
    "serve;parse;JSON.parse 22",
    "serve;parse;validate 9",
    "serve;price;discountFor;lookUp 31",
    "serve;price;discountFor;lookUp;hash 14",
    "serve;price;roundUp 3",
    "serve;readRequest 6",
    "serve;render;template 12",
    "serve;render;template;escape 41",
    "serve;render;template;template 5",
    "serve;render;template;template;escape 18",
  ];

  it("is one picture of 200 samples", () => {
    // In the order of time, the requests take turns: every 7th sample of the sorted list, around and around.
    const sorted = samplesOf(...RECORDED);
    const samples = sorted.map((_, index) => sorted[(index * 7) % sorted.length] ?? []);
    const root = foldStacks(samples);
    const lines = collapse(root);
    const stacks = lines.map(readLine).map(({ stack, count }) => [stack, count] as const);
    const share = (name: string, of: "self" | "total") =>
      (functionTotals(root).find((sums) => sums.name === name)?.[of] ?? 0) / samples.length;

    evidence.flame("A payment service", stacks, { unit: "samples" });
    evidence.figure("Samples", root.total, { reference: { label: "taken", value: 200 } });
    evidence.figure("“template” on the stack", share("template", "total"), {
      unit: "%",
      reference: { label: "each level counted", value: 99 / 200 },
    });
    evidence.figure("“template” running itself", share("template", "self"), { unit: "%" });
    evidence.figure("“escape” running itself", share("escape", "self"), { unit: "%" });

    expect(lines).toEqual(RECORDED);
    expect(root.total, "total of the root").toBe(200);
    expect(share("template", "total"), "share of samples with “template” on the stack").toBe(0.38);
    expect(share("escape", "self"), "share of samples with “escape” running").toBe(0.295);
  });
});

describe("a runaway recursion", () => {
  const DEPTH = 20_000;

  it("of 20,000 levels does not overflow the stack", () => {
    // A line for each level of the deep stack would be a gigabyte of text.
    expect(collapse(foldStacks(samplesOf("walk;walk;walk 1"))), "lines of one sample").toHaveLength(1);
    const root = foldStacks([Array.from({ length: DEPTH }, () => "walk"), ["walk"]]);
    let depth = 0;
    for (let frame = root.children[0]; frame; frame = frame.children[0]) depth += 1;
    expect(depth, "frames below each other").toBe(DEPTH);
    expect(functionTotals(root), "totals of two samples").toMatchObject([
      { name: "walk", self: 2, total: 2 },
    ]);
    const lines = collapse(root);
    expect(lines.length, "lines").toBe(2);
    expect(lines[0], "line of the short stack").toBe("walk 1");
    expect(lines[1]?.length, "length of the line of the deep stack").toBe(DEPTH * "walk;".length + 1);
  });
});
