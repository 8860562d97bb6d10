/** The values with commas between them. */
export function work(values: readonly number[]): string {
  let text = "";
  for (const value of values) {
    text += `${value}, `;
  }
  return text.slice(0, -2);
}
