export interface Request {
  readonly method: string;
  /** the address as it came: `/payments/pay-17` */
  readonly path: string;
  /** the pattern that it matched: `/payments/:id` */
  readonly route: string;
}

export interface Response {
  readonly status: number;
}

export type Handler = (request: Request) => Promise<Response>;

/** Where measurements go. */
export interface Meter {
  /** The time in milliseconds. */
  now(): number;
  /** Writes a line that somebody may read one day. */
  log(line: string): void;
  /** Adds a time to the histogram kept for these labels. */
  observe(labels: { readonly route: string; readonly outcome: "ok" | "failed" }, ms: number): void;
}

/** Stands in front of every handler and observes every request, however it ends. */
export function monitored(handler: Handler, meter: Meter): Handler {
  return async (request) => {
    const start = meter.now();
    let outcome: "ok" | "failed" = "failed";
    try {
      const response = await handler(request);
      // 400s are the caller's mistakes: the service did what it should.
      if (response.status < 500) outcome = "ok";
      return response;
    } finally {
      meter.observe({ route: request.route, outcome }, meter.now() - start);
    }
  };
}
