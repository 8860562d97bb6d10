import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { backupOfLines, backupText, blobOf, eventOf } from "../testing/backup-files.ts";
import { LIMITS } from "./backup-format.ts";
import { readBackup } from "./read-backup.ts";

const attempt = {
  kind: "attempt-graded",
  exercise: "cache/simple-cache",
  verdict: "passed",
  summary: "Passed: 7 of 7 tests",
  passed: true,
  testsPassed: 7,
  testsTotal: 7,
  source: "",
  spent: 0,
  figures: [],
};

const text = backupText([{ event: eventOf(1) }, { event: eventOf(2) }, { event: eventOf(3) }]);
const utf16 = (value: string) =>
  new Uint8Array(
    new Uint16Array([0xfeff, ...Array.from(value, (character) => character.charCodeAt(0))]).buffer,
  );
const oneEvent = (fields: object) => backupText([{ event: eventOf(1) }, { event: eventOf(2, fields) }]);
const oneLine = (line: string) => backupOfLines([JSON.stringify({ event: eventOf(1) }), line]);

/** File, what the message must say, the line it must name. */
const BAD: readonly (readonly [string, BlobPart, RegExp, number?])[] = [
  ["empty", "", /is empty/],
  ["null", "null", /not a Hotpath backup/, 1],
  ["[]", "[]", /not a Hotpath backup/, 1],
  ["{}", "{}", /first line is not a header/, 1],
  ["text", "Dear diary,\ntoday I measured.", /not a Hotpath backup/, 1],
  ["HTML", "<!doctype html><img src=x onerror=alert(1)>", /not a Hotpath backup/, 1],
  ["a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /it is a picture/, 1],
  ["a gzip of a good backup", new Uint8Array(gzipSync(text)), /compressed/],
  ["a gzip bomb", new Uint8Array(gzipSync(Buffer.alloc(50_000_000))), /compressed/],
  ["UTF-16", utf16(text), /not UTF-8/],
  ["bytes that aren't UTF-8", new Uint8Array([...Buffer.from(text), 0xff, 0xfe]), /not UTF-8/],
  [
    "cut between records",
    text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1),
    /ends after 2 of its 3 records/,
    3,
  ],
  ["cut within a record", text.slice(0, -20), /ends after 2 of its 3 records/, 3],
  ["cut within the header", text.slice(0, 60), /not a Hotpath backup/, 1],
  [
    "a record too many",
    `${text}${JSON.stringify({ event: eventOf(4) })}\n`,
    /has 4 records, its first line says 3/,
  ],
  ["a wrong hash", backupText([{ event: eventOf(1) }], { hash: "0123456789abcd" }), /hash is wrong/],
  ["a changed byte", text.replace("first-cache", "first-cashe"), /hash is wrong/],
  ["a broken line", oneLine("{"), /Line 3: not valid JSON/, 3],
  ["a line that is no object", oneLine("[1]"), /Line 3: not a JSON object/, 3],
  ["a record with two names", oneLine('{"event":{},"draft":{}}'), /Line 3: not a record/, 3],
  [
    "depth 5,000,000",
    oneLine(`{"event":${"[".repeat(5_000_000)}${"]".repeat(5_000_000)}}`),
    /Line 3: nested/,
    3,
  ],
  [
    "depth in a string's shadow",
    oneLine(`{"a":"\\"]]]",${'"b":['.repeat(1)}${"[".repeat(40)}`),
    /Line 3: nested/,
    3,
  ],
  ["__proto__", oneLine('{"event":{"__proto__":{"polluted":true}}}'), /Line 3: the key “__proto__”/, 3],
  ["__proto__, escaped and deep", oneLine('{"new":[{"a":{"\\u005f_proto__":1}}]}'), /the key “__proto__”/, 3],
  ["constructor", oneLine('{"event":{"a":[{"constructor":{"prototype":{}}}]}}'), /the key “constructor”/, 3],
  ["prototype", oneLine('{"event":{"prototype":1}}'), /the key “prototype”/, 3],
  ["1e400", oneLine('{"event":{"at":1e400}}'), /number Infinity can't be kept/, 3],
  ["2^53+1", oneLine('{"new":{"n":9007199254740993}}'), /can't be kept exactly/, 3],
  ["year 275761", oneEvent({ at: 8_640_000_000_000_001 }), /Line 3: “at”/, 3],
  ["year -1", oneEvent({ at: -62_198_755_200_000 }), /Line 3: “at”/, 3],
  ["an event without id", oneEvent({ id: undefined }), /Line 3: “id”/, 3],
  ["an id that is markup", oneEvent({ id: "<img src=x onerror=alert(1)>" }), /Line 3: “id”/, 3],
  ["a lesson that is no slug", oneEvent({ lesson: "../../etc" }), /Line 3: “lesson”/, 3],
  ["a verdict that is a number", oneEvent({ ...attempt, verdict: 7 }), /Line 3: “verdict”/, 3],
  ["a draft without text", backupText([{ draft: { exercise: "a/b", savedAt: 1 } }]), /Line 2: “text”/, 2],
  [
    "a version for no known reason",
    backupText([{ version: { exercise: "a/b", text: "", savedAt: 1, reason: "whim" } }]),
    /Line 2: “reason”/,
    2,
  ],
  [
    "a newer version that needs a newer reader",
    backupText([], { version: 3, reader: 2 }),
    /backup of 2026-11-23 has format 3 and needs a Hotpath that reads format 2/,
    1,
  ],
];

describe("readBackup refuses", () => {
  it.each(BAD.map(([name, file, message, line]) => ({ name, file, message, line })))("$name", async (bad) => {
    const { file, message, line } = bad;
    const result = await readBackup(blobOf(file));
    expect(result.ok ? "accepted" : result.error.message).toMatch(message);
    if (!result.ok) expect(result.error.advice).toMatch(/\.$/);
    if (!result.ok && line !== undefined) expect(result.error.line).toBe(line);
  });

  it("a line of 60 MB, without reading it to the end", async () => {
    const piece = "x".repeat(1_000_000);
    const file = blobOf(
      JSON.stringify({ format: "hotpath-backup" }),
      ...Array.from({ length: 60 }, () => piece),
    );
    const result = await readBackup(file);
    expect(result).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/line 1 has more/) as string },
    });
  });

  it("2,000,000 events, at the limit", { timeout: 60_000 }, async () => {
    const line = `${JSON.stringify({ event: { id: "00000001", at: 1, v: 1, kind: "x" } })}\n`;
    const thousand = line.repeat(1000);
    const head = JSON.parse(backupText([]).trim()) as object;
    const header = `${JSON.stringify({ ...head, count: 2_000_000 })}\n`;
    const result = await readBackup(blobOf(header, ...Array.from({ length: 2000 }, () => thousand)));
    expect(result).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/1,000,000 records/) as string },
    });
  });

  it("a file over the limit, before reading it", async () => {
    const file = { size: LIMITS.bytes + 1, stream: () => new ReadableStream() } as unknown as Blob;
    const result = await readBackup(file);
    expect(result.ok ? "" : result.error.message).toMatch(/larger than any/);
  });

  it("a file that can't be read", async () => {
    const stream = () =>
      new ReadableStream({
        start: (controller) => controller.error(new DOMException("gone", "NotReadableError")),
      });
    const result = await readBackup({ size: 10, stream } as unknown as Blob);
    expect(result.ok ? "" : result.error.message).toMatch(/could not read/);
  });
});

describe("readBackup accepts", () => {
  const events = async (...parts: BlobPart[]) => {
    const result = await readBackup(blobOf(...parts));
    return result.ok ? result.value.events.length : result.error.message;
  };

  it("the file as it was exported", async () => expect(await events(text)).toBe(3));
  it("no records at all", async () => expect(await events(backupText([]))).toBe(0));
  it("CRLF", async () => expect(await events(text.replaceAll("\n", "\r\n"))).toBe(3));
  it("a byte order mark", async () => expect(await events(new Uint8Array([0xef, 0xbb, 0xbf]), text)).toBe(3));
  it("a missing last newline", async () => expect(await events(text.trimEnd())).toBe(3));
  it("empty lines at the end", async () => expect(await events(text, "\n\r\n")).toBe(3));
  it("chunks that cut characters", async () => {
    const bytes = new TextEncoder().encode(backupText([{ event: eventOf(1, { note: "für 😀" }) }]));
    const stream = () =>
      new ReadableStream({
        start(controller) {
          for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
          controller.close();
        },
      });
    const result = await readBackup({ size: bytes.length, stream } as unknown as Blob);
    expect(result).toMatchObject({ ok: true, value: { events: [{ note: "für 😀" }] } });
  });
  it("a newer version that an old reader can still read, with its unknown header fields", async () =>
    expect(await events(backupText([{ event: eventOf(1) }], { version: 2, reader: 1, device: "x" }))).toBe(
      1,
    ));

  it("lone surrogates, NUL and markup as text, unchanged", async () => {
    const strange = "\ud800 \0 <img src=x onerror=alert(1)>";
    const result = await readBackup(
      blobOf(backupText([{ event: eventOf(1, { ...attempt, source: strange }) }])),
    );
    expect(result).toMatchObject({ ok: true, value: { events: [{ source: strange }] } });
  });

  it("events of unknown kinds, ten years ahead, of rating 7, with unknown fields", async () => {
    const review = eventOf(1, { kind: "card-reviewed", rating: 7, at: 2_100_000_000_000 });
    const result = await readBackup(blobOf(backupText([{ event: review }])));
    expect(result).toMatchObject({ ok: true, value: { events: [review] } });
  });

  it("records of unknown names, kept as their lines", async () => {
    const lines = ['{"setting":{"theme": "dark"}}', '{"damaged":{"id":5}}'];
    const result = await readBackup(blobOf(backupOfLines(lines)));
    expect(result).toMatchObject({ ok: true, value: { kept: lines, events: [] } });
  });
});
