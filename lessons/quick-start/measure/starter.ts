export interface Payment {
  readonly id: string;
  readonly merchant: string;
  readonly cents: number;
}

export interface Settings {
  readonly currency: string;
}

/** What the service works with. All of it belongs to the sandbox; the service below is yours. */
export interface World {
  /** Looks at the payment. Rejects when it is not acceptable. */
  validate(payment: Payment): Promise<void>;
  /** Asks the database for a merchant's settings. */
  settings(merchant: string): Promise<Settings>;
  /** Charges the card, through another company's service, and gives its reference. */
  charge(payment: Payment, settings: Settings): Promise<string>;
  /** Writes the payment into the ledger, a table of the database. */
  ledger(payment: Payment, reference: string): Promise<void>;
  /** Runs `step` and notes under `name` how long it took, also when it fails. Gives what `step` gives. */
  time<T>(name: string, step: () => Promise<T>): Promise<T>;
}

/** Takes payments. Only the whole is timed: give each of the four steps a timer of its own. */
export function createService(world: World) {
  return {
    pay(payment: Payment): Promise<string> {
      return world.time("pay", async () => {
        await world.validate(payment);
        const settings = await world.settings(payment.merchant);
        const reference = await world.charge(payment, settings);
        await world.ledger(payment, reference);
        return reference;
      });
    },
  };
}
