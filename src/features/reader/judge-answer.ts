/*
 * What a typed answer comes to. The explanations of a check stand in the page; these functions say which of them
 * applies.
 */

/** Whether `value` is within `tolerance` of `answer`, forgiving the last bit of binary fractions. */
export function isNear(value: number, answer: number, tolerance: number): boolean {
  return Math.abs(value - answer) <= tolerance + Math.abs(answer) * 1e-9;
}

/** Whether two outputs are the same but for spaces at the ends of lines and around the whole. */
export function isSameOutput(typed: string, answer: string): boolean {
  return normalise(typed) === normalise(answer);
}

function normalise(output: string): string {
  return output
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .trim();
}
