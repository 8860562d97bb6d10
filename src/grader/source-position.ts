const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * Finds where a place in transformed text came from, on the same line (our transform keeps lines).
 * @param mappings of a source map, version 3, made from one source
 * @param line from 1
 * @param column from 1, in the transformed text
 * @returns the column, from 1, in the original text
 */
export function originalColumn(mappings: string, line: number, column: number): number {
  const lines = mappings.split(";");
  let source = 0;
  let best = { generated: 0, source: 0 };
  for (const [index, text] of lines.entries()) {
    if (index >= line) break;
    let generated = 0;
    for (const segment of text === "" ? [] : text.split(",")) {
      const [generatedStep = 0, , , sourceStep = 0] = decode(segment);
      generated += generatedStep;
      source += sourceStep;
      if (index === line - 1 && generated <= column - 1) best = { generated, source };
    }
  }
  return best.source + (column - 1 - best.generated) + 1;
}

/** Numbers of one segment: base 64 digits of 5 bits, least first, the lowest bit the sign. */
function decode(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
