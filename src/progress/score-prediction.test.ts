import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brierScore, factorOff, logError } from "./score-prediction.ts";

const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

describe("logError", () => {
  it.each([
    [0.6, 0.75, "%", 1.25],
    [0.75, 0.6, "%", 1.25],
    [210, 210, "ms", 1],
    [16, 2, "", 8],
    [0.5, 2, "×", 4],
  ])("of %d for %d %s is a factor of %d", (guess, actual, unit, factor) => {
    expect(factorOff(logError(guess, actual, unit))).toBeCloseTo(factor, 10);
  });

  it.each([
    [0, 0, "", 1],
    [0, 1, "", 3],
    [1, 0, "", 3],
    [0, 0.01, "%", 3],
    [0, 0.6, "%", 121],
    [0, 60, "ms", 121],
  ])("[P17] of %d for %d %s is finite: a factor of %d", (guess, actual, unit, factor) => {
    expect(factorOff(logError(guess, actual, unit))).toBeCloseTo(factor, 10);
  });

  it("takes too much and too little alike, and grows with the distance", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.double({ min: 1.01, max: 100, noNaN: true }),
        (actual, guess, more) => {
          expect(logError(guess, actual, "")).toBeCloseTo(logError(actual, guess, ""), 10);
          expect(logError(actual * more * more, actual, "")).toBeGreaterThan(
            logError(actual * more, actual, ""),
          );
        },
      ),
    );
  });
});

describe("brierScore", () => {
  it.each([
    [true, 0.9, 2, 0.02],
    [false, 0.9, 2, 1.62],
    [true, 0.7, 4, 0.12],
    [false, 0.7, 4, 1.32],
    [true, 0.5, 2, 0.5],
    [false, 0.5, 2, 0.5],
  ])("right is %s, sure %d, %d options: %d", (isRight, sure, options, score) => {
    expect(brierScore(isRight, sure, options)).toBeCloseTo(score, 10);
  });

  it("is the sum over every option, written out", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        fc.nat(7),
        (sure, options, at) => {
          const right = at % options;
          const given = Array.from({ length: options }, (_, index) =>
            index === 0 ? sure : (1 - sure) / (options - 1),
          );
          const sum = given.reduce((total, p, index) => total + (p - (index === right ? 1 : 0)) ** 2, 0);
          expect(brierScore(right === 0, sure, options)).toBeCloseTo(sum, 10);
        },
      ),
    );
  });

  it("rewards saying what one knows: of those right in 7 of 10, 70 % scores best", () => {
    const expected = (sure: number) => 0.7 * brierScore(true, sure, 2) + 0.3 * brierScore(false, sure, 2);
    for (const other of [0.5, 0.6, 0.8, 0.9, 0.99]) expect(expected(0.7)).toBeLessThan(expected(other));
  });
});
