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

/** Customers don't wait for each other: every payment has a moment at which it is due, and comes then. */
export async function loadTest(target: Target, plan: Plan): Promise<readonly Sample[]> {
  const start = target.now();

  async function customer(id: number): Promise<Sample> {
    const due = start + (id * 1_000) / plan.rate;
    await target.sleep(due - target.now());
    try {
      await target.pay(id);
      return { ms: target.now() - due, ok: true };
    } catch {
      return { ms: target.now() - due, ok: false };
    }
  }

  return Promise.all(Array.from({ length: plan.rate * plan.seconds }, (_, id) => customer(id)));
}
