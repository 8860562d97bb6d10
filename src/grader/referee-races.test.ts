import { describe, expect, it } from "vitest";
import { finished, followReferee, pass } from "./testing/follow-referee.ts";

describe("[G101] a race is announced by the test that is running, once", () => {
  const race = { kind: "race", test: 0, atLeast: 4 };

  it("and is there for the host when the run is over", () => {
    const { referee, say } = followReferee();
    say({ kind: "stage", test: 0 });
    say(race);
    say({ kind: "test-end", test: 0, status: "passed" });
    pass(1).forEach((message) => say(message));
    say(finished);
    expect(referee.report?.verdict.word).toBe("passed");
    expect(referee.races).toEqual([{ test: 0, atLeast: 4 }]);
  });

  it.each([
    ["while loading", [{ kind: "stage" }, race]],
    ["before its test", [race]],
    [
      "for another test",
      [
        { kind: "stage", test: 0 },
        { ...race, test: 1 },
      ],
    ],
    ["after its test", [...pass(0), race]],
    ["twice", [{ kind: "stage", test: 0 }, race, race]],
    [
      "for less than 1",
      [
        { kind: "stage", test: 0 },
        { ...race, atLeast: 0.5 },
      ],
    ],
    [
      "for no ratio",
      [
        { kind: "stage", test: 0 },
        { ...race, atLeast: Number.NaN },
      ],
    ],
    [
      "for an endless one",
      [
        { kind: "stage", test: 0 },
        { ...race, atLeast: Infinity },
      ],
    ],
    [
      "with a sample",
      [
        { kind: "stage", test: 0 },
        { kind: "sample", perCall: 1 },
      ],
    ],
  ])("%s it is a broken protocol", (_name, messages) => {
    const { say, verdict } = followReferee();
    for (const message of messages) say(message);
    expect(verdict()).toMatch(/^Crashed: the worker broke off the protocol/);
  });
});
