import { err, ok, type Result } from "#base/result.ts";
import { GROWTH_CLASSES, type Evidence } from "./evidence.ts";
import { CAPS, type Ending, type Envelope, type WorkerMessage } from "./protocol.ts";
import {
  byKind,
  count,
  either,
  list,
  number,
  oneOf,
  record,
  text,
  weigh,
  yes,
  type Reader,
} from "./read-shape.ts";
import type { Failure } from "./report.ts";

/**
 * Parses what came over the port: unknown fields are dropped, a wrong or missing one refuses the whole message.
 * The error is a sentence for the log, not for learners.
 */
export function readEnvelope(raw: unknown): Result<Envelope, string> {
  if (weigh(raw, CAPS.message) > CAPS.message) return err("a message is too long");
  try {
    return ok(envelope(raw));
  } catch (error) {
    return err(`a message was refused: ${error instanceof Error ? error.message : "it throws"}`);
  }
}

const failure: Reader<Failure> = record(
  {
    message: text,
    frames: list(
      record({ file: oneOf("solution.ts", "suite.ts"), line: count, column: count }, { function: text }),
      50,
    ),
  },
  { comparison: record({ expected: text, received: text }), tooSlow: yes },
);

const label = { label: text };
const labelled = { label: text, value: number };

const growthClass = oneOf(...GROWTH_CLASSES);

const evidence: Reader<Evidence> = byKind({
  figure: record({ ...labelled, unit: oneOf("", "%", "ms", "×") }, { reference: record(labelled) }),
  timeline: record({
    title: text,
    spans: list(
      record({
        lane: text,
        name: text,
        start: number,
        end: number,
        outcome: oneOf("ok", "failed", "cancelled"),
      }),
      1_000,
    ),
    marks: list(record({ ...label, at: number }), 50),
  }),
  strip: record({
    title: text,
    cells: list(record({ ...label, heat: oneOf("cool", "hot") }), 1_500),
    legend: record({ cool: text, hot: text }),
  }),
  profile: record({
    of: oneOf("run", "given"),
    title: text,
    unit: text,
    functions: list(record({ name: text, line: count }), 500),
    nodes: list(
      record({ function: count, parent: number, cost: number, calls: number, allocations: number }),
      1_000,
    ),
    lines: list(record({ line: count, cost: number, hits: number, allocations: number }), 1_000),
  }),
  growth: record(
    { title: text, points: list(record({ size: number, cost: number }), 64), fits: growthClass },
    { atMost: growthClass },
  ),
  race: record({
    title: text,
    pairs: list(record({ baseline: number, submission: number }), 200),
    ratio: number,
    low: number,
    high: number,
    atLeast: number,
    outcome: oneOf("fast enough", "too slow", "uncertain"),
  }),
});

const ending: Reader<Ending> = byKind({
  finished: record({}),
  "did not compile": record({ line: count, column: count, message: text }),
  crashed: record({ reason: text }, { during: either(oneOf("loading"), count), failure }),
  "grader fault": record({ reason: text }),
});

const message: Reader<WorkerMessage> = byKind({
  ready: record({}),
  stage: record({}, { test: count }),
  "test-end": record({ test: count, status: oneOf("passed", "failed") }, { failure }),
  console: record({ level: oneOf("log", "info", "warn", "error", "debug"), text }, { test: count }),
  "console-dropped": record({ count }),
  evidence: record({ evidence }),
  race: record({ test: count, atLeast: number }),
  sample: record({ perCall: number }),
  manifest: record({ names: list(text, 1_000) }),
  done: record({ ending, timing: record({ compile: number, suite: number }) }),
});

const envelope: Reader<Envelope> = record({ nonce: text, sequence: count, message });
