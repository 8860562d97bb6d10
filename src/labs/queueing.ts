import { createRandom } from "#base/random.ts";
import type { Milliseconds, Ratio } from "#base/units.ts";
import { exponential } from "./random.ts";

/** One server, random arrivals, random service times, first come first served: M/M/1. */
export interface Queue {
  /** requests a second */
  readonly arrivalRate: number;
  /** mean work of one request */
  readonly serviceTime: Milliseconds;
}

/** The share of time that the server is busy, U = X · S. 1 and more means it can't keep up. */
export function utilisation({ arrivalRate, serviceTime }: Queue): Ratio {
  return (arrivalRate * serviceTime) / 1_000;
}

/**
 * The mean response time R = S / (1 − U); Infinity when the server can't keep up.
 * Source: Kleinrock, "Queueing Systems", volume 1, 1975.
 */
export function meanResponse(queue: Queue): Milliseconds {
  const busy = utilisation(queue);
  return busy < 1 ? queue.serviceTime / (1 - busy) : Infinity;
}

/**
 * The time that `share` of the requests stay within. Response times of M/M/1 are exponentially distributed, so
 * it is R · −ln(1 − share): 4.605 · R for p99.
 */
export function responsePercentile(queue: Queue, share: Ratio): Milliseconds {
  return meanResponse(queue) * -Math.log(1 - share);
}

/** A request's way through the queue, in milliseconds from the start of the simulation. */
export interface QueuedRequest {
  readonly arrived: Milliseconds;
  readonly begun: Milliseconds;
  readonly done: Milliseconds;
}

/** Simulates the queue, request by request, without end. The same seed gives the same requests. */
export function* simulateQueue(queue: Queue, seed: number): Generator<QueuedRequest, never> {
  const random = createRandom(seed);
  let arrived = 0;
  let free = 0;
  for (;;) {
    arrived += exponential(random, 1_000 / queue.arrivalRate);
    const begun = Math.max(arrived, free);
    free = begun + exponential(random, queue.serviceTime);
    yield { arrived, begun, done: free };
  }
}

/** The mean response time of the first `count` requests of a simulation. */
export function simulatedMeanResponse(queue: Queue, seed: number, count: number): Milliseconds {
  let sum = 0;
  let left = count;
  for (const { arrived, done } of simulateQueue(queue, seed)) {
    sum += done - arrived;
    left -= 1;
    if (left === 0) break;
  }
  return sum / count;
}
