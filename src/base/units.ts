declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]?: Name };

/** A duration. Wall time where a host measured it, virtual time where a virtual clock did. */
export type Milliseconds = Unit<"ms">;

/** A point in time: milliseconds since 1970-01-01 UTC. */
export type Timestamp = Unit<"epoch ms">;

/** A share between 0 and 1. */
export type Ratio = Unit<"ratio">;
