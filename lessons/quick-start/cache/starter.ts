export interface Payment {
  readonly id: string;
  readonly merchant: string;
  readonly cents: number;
}

export interface Settings {
  readonly currency: string;
}

/** What the service works with. */
export interface World {
  /** The time in milliseconds. */
  now(): number;
  validate(payment: Payment): Promise<void>;
  /** Asks the database for a merchant's settings: 40 ms. `null` for a merchant who has none. */
  settings(merchant: string): Promise<Settings | null>;
  charge(payment: Payment, settings: Settings | null): Promise<string>;
  ledger(payment: Payment, reference: string): Promise<void>;
}

/** How old settings may be when they are used, in milliseconds: the merchants were promised a minute. */
export const MAX_AGE = 60_000;

/** How many merchants' settings are kept at most. */
export const MAX_MERCHANTS = 100;

export function createService(world: World) {
  /** Every payment asks the database. Keep the answers here. */
  async function settingsOf(merchant: string): Promise<Settings | null> {
    return await world.settings(merchant);
  }

  return {
    async pay(payment: Payment): Promise<string> {
      await world.validate(payment);
      const settings = await settingsOf(payment.merchant);
      const reference = await world.charge(payment, settings);
      await world.ledger(payment, reference);
      return reference;
    },
  };
}
