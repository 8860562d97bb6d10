/** The service under test, and its time. */
export interface Target {
  /** The time in milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Takes payment number `id`, from 0. Rejects when it fails. */
  pay(id: number): Promise<unknown>;
}

export interface Plan {
  /** payments a second */
  readonly rate: number;
  readonly seconds: number;
}

/** What one payment was like for the customer. */
export interface Sample {
  readonly ms: number;
  readonly ok: boolean;
}

/** Ten clients. Each sends its next payment when the one before is answered: make them come as the plan says. */
export async function loadTest(target: Target, plan: Plan): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const total = plan.rate * plan.seconds;
  let next = 0;

  async function client(): Promise<void> {
    while (next < total) {
      const id = next;
      next += 1;
      const sent = target.now();
      await target.pay(id);
      samples.push({ ms: target.now() - sent, ok: true });
    }
  }

  await Promise.all(Array.from({ length: 10 }, client));
  return samples;
}
