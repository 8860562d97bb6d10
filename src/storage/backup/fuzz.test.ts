import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reduce } from "#progress/reduce.ts";
import { EMPTY_STATE } from "#progress/state.ts";
import { anyFact, anyLog } from "#progress/testing/arbitrary-events.ts";
import { backupOfLines, backupText, blobOf, eventOf } from "../testing/backup-files.ts";
import { EXERCISE } from "../testing/facts.ts";
import { createTestWorld } from "../testing/test-world.ts";
import { readBackup } from "./read-backup.ts";

const RECORDS = [
  { event: eventOf(1) },
  { draft: { exercise: EXERCISE, text: "für 😀", savedAt: 5 } },
  { version: { exercise: EXERCISE, text: '{}[]"\\', savedAt: 4, reason: "reset" } },
  { setting: { theme: "dark" } },
];
const GOOD = new TextEncoder().encode(backupText(RECORDS));

type Damage = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

const at = fc.nat(GOOD.length - 1);
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(at, fc.nat(255)).map(
    ([place, byte]): Damage =>
      (bytes) =>
        bytes.with(place % bytes.length, byte),
  ),
  at.map(
    (place): Damage =>
      (bytes) =>
        bytes.slice(0, place),
  ),
  fc.tuple(at, fc.nat(60)).map(
    ([from, n]): Damage =>
      (bytes) =>
        join(bytes.slice(0, from), bytes.slice(from + n)),
  ),
  fc.tuple(at, fc.uint8Array({ maxLength: 20 })).map(
    ([place, extra]): Damage =>
      (bytes) =>
        join(bytes.slice(0, place), extra, bytes.slice(place)),
  ),
  fc.tuple(at, at).map(
    ([a, b]): Damage =>
      (bytes) =>
        join(bytes.slice(0, a), bytes.slice(b)),
  ),
);

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

describe("a backup file", () => {
  it("damaged at random is refused with a reason, or holds what it held", async () => {
    const good = await readBackup(blobOf(GOOD));
    expect(good.ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const file = damages.reduce(
          (bytes, change) => (bytes.length > 0 ? change(bytes) : bytes),
          GOOD.slice(),
        );
        const result = await readBackup(blobOf(file));
        if (result.ok) expect(result).toEqual(good);
        else expect([result.error.message, result.error.advice]).not.toContain("");
      }),
      { numRuns: 500 },
    );
  });

  it("of random bytes is refused with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const result = await readBackup(blobOf(new Uint8Array(bytes)));
        expect(result.ok ? "accepted" : result.error.message).toMatch(/\.$/);
      }),
      { numRuns: 300 },
    );
  });

  it("of random records with the right hash is refused, or can be added up, and never reaches a prototype", async () => {
    const key = fc.constantFrom(
      "event",
      "draft",
      "version",
      "__proto__",
      "id",
      "at",
      "v",
      "kind",
      "lesson",
      "constructor",
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("lesson-opened", "attempt-graded", 1, -1, 1e308, 2 ** 53, "__proto__", "00000001"),
    );
    const inner = fc.array(fc.tuple(key, value), { maxLength: 6 });
    const line = fc
      .tuple(fc.constantFrom("event", "draft", "version", "x"), inner)
      .map(
        ([name, members]) =>
          `{${JSON.stringify(name)}:{${members.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}}`,
      );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (lines) => {
        const result = await readBackup(blobOf(backupOfLines(lines)));
        if (result.ok) reduce(EMPTY_STATE, result.value.events);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("export and import", () => {
  it("bring any log to another browser and back, with the same events and state", async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.array(anyFact, { maxLength: 5 }), async (log, facts) => {
        const [here, there] = [createTestWorld(), createTestWorld()];
        const [one, two] = [here.open(), there.open()];
        const file = blobOf(backupText(log.map((event) => ({ event }))));
        const preview = await one.backup.preview(file);
        expect(preview.ok && (await preview.value.apply())).toMatchObject({ ok: true });
        for (const fact of facts) await one.log.append(fact);

        const exported = (await one.backup.export()).blob;
        const second = await two.backup.preview(exported);
        expect(second).toMatchObject({
          ok: true,
          value: { newEvents: log.length + facts.length, conflicts: 0 },
        });
        if (second.ok) await second.value.apply();
        expect(await two.log.state()).toEqual(await one.log.state());
        const linesOf = async (blob: Blob) => (await blob.text()).split("\n").slice(1).sort();
        expect(await linesOf((await two.backup.export()).blob)).toEqual(await linesOf(exported));
        await Promise.all([here.end(), there.end()]);
      }),
      { numRuns: 40 },
    );
  });
});
