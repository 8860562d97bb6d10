/**
 * What the app page tells the sandbox's frame. It is only about starting workers and watching them: a run's own
 * messages go between page and worker over a port of their own, which the frame hands on unseen.
 */
export type ControlMessage =
  /** Replace the worker by a fresh one that is to judge, and hand it the port that comes along. */
  | "start"
  /** The same with a worker that is to take a sample of a race. */
  | "start timing"
  /** A run begins: say `BEAT` every `BEAT_EVERY` until the next worker starts. A spare waits without a sound. */
  | "watch";

/** The only thing a frame ever says. */
export const BEAT = "beat";

/** Milliseconds between two heartbeats of a frame. */
export const BEAT_EVERY = 250;
