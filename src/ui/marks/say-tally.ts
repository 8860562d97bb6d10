/** How many are done of how many. */
export interface Count {
  readonly done: number;
  readonly of: number;
}

/** `2 of 5 lessons, 1 of 4 exercises`; a kind that isn't there is left out. */
export function sayTally(lessons: Count, exercises: Count): string {
  return [sayCount(lessons, "lesson"), sayCount(exercises, "exercise")].filter(Boolean).join(", ");
}

function sayCount({ done, of }: Count, noun: string): string {
  return of === 0 ? "" : `${done} of ${of} ${noun}${of === 1 ? "" : "s"}`;
}
