import type { ProfileEvidence } from "../evidence.ts";
import { callTree } from "./call-tree.ts";
import { keepLargest, largestThatFits } from "./keep-largest.ts";
import { mergeStacks, printStacks, stacksOf, type Stack } from "./stacks.ts";

/** Bytes of UTF-8 that an attempt's stacks may take in the log. */
export const MOST_STACK_BYTES = 8 * 1024;

/** Longer names are cut, so that one of them can't use up all the room. */
const LONGEST_NAME = 60;

/** More frames are never worth looking for room: one takes some 20 bytes with its callers' names. */
const MOST_FRAMES = 400;

/**
 * Where the cost of a run went, as collapsed stacks of at most 8 kB. Where that is too little, the smallest stacks are
 * merged into their callers; the sum stays. Lines are left out: between two attempts a function moves and keeps its name.
 */
export function storableStacks(profile: ProfileEvidence): string {
  const stacks = stacksOf(callTree(profile), "cost").map(([frames, cost]): Stack => [
    frames.map((name) => name.slice(0, LONGEST_NAME)),
    cost,
  ]);
  const nodes = mergeStacks(stacks);
  const textWith = (count: number) => printStacks(stacksOf(keepLargest(nodes, count), "cost"));
  const count = largestThatFits(
    Math.min(nodes.length, MOST_FRAMES),
    (some) => bytesOf(textWith(some)) <= MOST_STACK_BYTES,
  );
  return textWith(count);
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
