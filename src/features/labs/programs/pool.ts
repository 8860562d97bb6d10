/** Runs the jobs in their order, `size` of them at a time. */
export async function runInPool(jobs: readonly (() => Promise<unknown>)[], size: number): Promise<void> {
  const waiting = [...jobs];
  const worker = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job();
  };
  await Promise.all(Array.from({ length: size }, worker));
}
