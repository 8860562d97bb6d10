/** How many different values there are. */
export function work(values: readonly number[]): number {
  let distinct = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (values.indexOf(values[index] ?? NaN) === index) distinct += 1;
  }
  return distinct;
}
