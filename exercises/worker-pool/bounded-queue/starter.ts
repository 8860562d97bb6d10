/** What a wait can be called off by. */
export interface WaitOptions {
  readonly signal?: AbortSignal;
}

/** Hands items from those who put them to those who take them, first in, first out, and never holds too many. */
export interface Queue<T> {
  /** Adds an item at the end; waits while the queue is full. Rejects when the queue is closed, or the signal aborted. */
  put(item: T, options?: WaitOptions): Promise<void>;
  /** The item that was put first; waits while there is none. Done when the queue is closed and has no more. */
  take(options?: WaitOptions): Promise<IteratorResult<T, undefined>>;
  /** Nothing more will come: ends the takes once the queue is empty, and rejects the puts that wait. */
  close(): void;
  /** how many items are in the queue now */
  readonly size: number;
}

/**
 * Makes a queue that holds at most `capacity` items.
 * @throws when `capacity` is not a whole number of at least 1; the message names it and shows the value
 */
export function createQueue<T>(capacity: number): Queue<T> {
  throw new Error(`not implemented: a queue for ${capacity} items`);
}
