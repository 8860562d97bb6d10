import type { Timestamp } from "#base/units.ts";

const dayAndTime = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

/** `12 May 2026, 14:02` in the reader's time zone. */
export const timeText = (at: Timestamp): string => dayAndTime.format(at);

/** `12 May 2026` in the reader's time zone. */
export const dayText = (at: Timestamp): string => day.format(at);
