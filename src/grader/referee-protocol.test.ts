import { describe, expect, it } from "vitest";
import { fail, finished, followReferee, pass } from "./testing/follow-referee.ts";

describe("[G44] nothing but the worker's own messages is accepted", () => {
  const broken = "Crashed: the worker broke off the protocol of the tests (while loading)";
  it.each([
    ["text", "done"],
    ["null", null],
    ["a wrong nonce", { nonce: "x", sequence: 0, message: finished }],
    ["no nonce", { sequence: 0, message: finished }],
    ["a gap in the sequence", { nonce: "n", sequence: 1, message: finished }],
    ["an unknown kind", { nonce: "n", sequence: 0, message: { kind: "passed" } }],
    ["__proto__ for a kind", { nonce: "n", sequence: 0, message: { kind: "__proto__" } }],
    [
      "an end before its start",
      { nonce: "n", sequence: 0, message: { kind: "test-end", test: 0, status: "passed" } },
    ],
    [
      "a status of its own",
      { nonce: "n", sequence: 0, message: { kind: "test-end", test: 0, status: "pass" } },
    ],
    ["tests out of order", { nonce: "n", sequence: 0, message: { kind: "stage", test: 1 } }],
    ["a second ready", { nonce: "n", sequence: 0, message: { kind: "ready" } }],
    [
      "a message over the cap",
      { nonce: "n", sequence: 0, message: { kind: "console", level: "log", text: "x".repeat(70_000) } },
    ],
    [
      "a deep message",
      { nonce: "n", sequence: 0, message: JSON.parse(`${"[".repeat(9_000)}${"]".repeat(9_000)}`) as unknown },
    ],
  ])("%s", (_name, raw) => {
    const { referee, verdict } = followReferee();
    referee.receive(raw, 0);
    expect(verdict()).toBe(broken);
  });

  it("a test that ends twice", () => {
    const { say, verdict } = followReferee();
    pass(0).forEach((message) => say(message));
    say(pass(0)[1]);
    expect(verdict()).toMatch(/broke off the protocol/);
  });

  it("and nothing after the final message", () => {
    const { referee, say, verdict } = followReferee();
    [...pass(0), ...fail(1), finished].forEach((message) => say(message));
    const { report } = referee;
    say(finished);
    referee.receive({ kind: "done" }, 1);
    referee.tick(1e9);
    referee.stop(1e9);
    referee.lost({ kind: "ended" }, 1e9);
    expect(referee.report).toBe(report);
    expect(verdict()).toBe("Failed: 1 of 2 tests");
  });
});
