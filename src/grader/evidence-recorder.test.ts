import { describe, expect, it } from "vitest";
import type { Evidence, ProfileEvidence } from "./evidence.ts";
import { createEvidenceRecorder } from "./evidence-recorder.ts";
import { readEnvelope } from "./read-envelope.ts";
import type { EvidenceRecorder } from "./suite-tools.ts";

/** What is kept of `flame(…)`, once it has crossed to the host. */
function flame(...given: Parameters<EvidenceRecorder["flame"]>): ProfileEvidence {
  const kept: Evidence[] = [];
  createEvidenceRecorder((evidence) => kept.push(evidence)).flame(...given);
  const crossed = readEnvelope({
    nonce: "n".repeat(64),
    sequence: 1,
    message: { kind: "evidence", evidence: kept[0] },
  });
  if (!crossed.ok) throw new Error(crossed.error);
  const { message } = crossed.value;
  if (message.kind !== "evidence" || message.evidence.kind !== "profile") throw new Error("no profile");
  return message.evidence;
}

const sum = ({ nodes }: ProfileEvidence) => nodes.reduce((total, { cost }) => total + cost, 0);

describe("evidence.flame", () => {
  it("makes a profile of stacks, in the unit that was given", () => {
    const profile = flame(
      "CPU samples",
      [
        [["main", "parse"], 12],
        [["main"], 3],
        [["main", "parse"], 1],
      ],
      {
        unit: "samples",
      },
    );
    expect(profile).toMatchObject({ of: "given", title: "CPU samples", unit: "samples" });
    expect(profile.nodes).toMatchObject([
      { function: 0, parent: -1, cost: 3 },
      { function: 1, parent: 0, cost: 13 },
    ]);
    expect(flame("t", [[["f"], 1]]).unit).toBe("cost");
  });

  it("of too many stacks keeps the largest, says so, and keeps the sum", () => {
    const many = Array.from(
      { length: 5_000 },
      (_, index) => [["main", `handler${index % 80}`, `call ${index}`], index] as const,
    );
    const profile = flame("Many", many);
    expect(profile.title).toMatch(/^Many \(largest \d+ of 5080\)$/);
    expect(profile.nodes.length).toBeGreaterThan(300);
    expect(sum(profile)).toBe((4_999 * 5_000) / 2);
  });

  it("of too many functions, of names too long, and of stacks too deep crosses too", () => {
    const name = (index: number) => `${index} ${"x".repeat(500)}`;
    const long = flame(
      "Long ".repeat(50),
      Array.from({ length: 900 }, (_, index) => [[name(index)], 1] as const),
      {
        unit: "u".repeat(500),
      },
    );
    expect(long.functions.length).toBeLessThanOrEqual(500);
    expect(sum(long)).toBe(900);
    expect(sum(flame("Deep", [[Array.from({ length: 20_000 }, () => "f"), 7]]))).toBe(7);
  });

  it("of nothing is an empty picture", () => {
    expect(flame("Nothing", []).nodes).toEqual([]);
  });
});
