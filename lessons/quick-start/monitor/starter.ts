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

/** Stands in front of every handler. Logs a line for each request: make it observe every one, the failed ones included. */
export function monitored(handler: Handler, meter: Meter): Handler {
  return async (request) => {
    const start = meter.now();
    const response = await handler(request);
    meter.log(`${request.method} ${request.path} took ${meter.now() - start} ms`);
    return response;
  };
}
