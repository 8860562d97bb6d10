import type { Side } from "../../protocol.ts";
import type { RacePort } from "../conduct-race.ts";

export interface Noise {
  readonly seed: number;
  /** how many times as fast as the baseline the submission really is */
  readonly ratio: number;
  /** how much samples scatter: the standard deviation of their logarithm */
  readonly jitter: number;
  /** how often a load begins, and how often it goes on, from one sample to the next */
  readonly bursts: { readonly begin: number; readonly last: number };
  /** a load makes everything slower by up to this factor */
  readonly load: number;
}

/** A port whose samples come from a machine that other programs use too: all of it follows from the seed. */
export function noisyMachine({ seed, ratio, jitter, bursts, load }: Noise): RacePort {
  const random = createRandom(seed);
  let factor = 1;
  return {
    takeSample(_test, side: Side) {
      const goesOn = random() < (factor > 1 ? bursts.last : bursts.begin);
      if (!goesOn) factor = 1;
      else if (factor === 1) factor = 1 + random() * (load - 1);
      const scatter = Math.exp(jitter * (random() + random() + random() + random() - 2) * Math.sqrt(3));
      const perCall = (side === "baseline" ? ratio : 1) * factor * scatter;
      return Promise.resolve({ kind: "taken", perCall });
    },
    pause: () => Promise.resolve(),
  };
}

/** Marsaglia's xorshift (2003), 32 bits: the labs' generator stands in a room that the grader may not import. */
function createRandom(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
