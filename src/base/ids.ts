declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** A lesson's slug, e.g. `first-cache`. Public and permanent. */
export type LessonId = Id<"lesson">;

/** An exercise's family and slug, e.g. `cache/simple-cache`. Public and permanent. */
export type ExerciseId = Id<"exercise">;

/** A check's id, unique within its lesson. */
export type CheckId = Id<"check">;

/** A prediction's id, unique within its exercise. */
export type PredictionId = Id<"prediction">;

/** An event's id: a UUID, unique over all devices. */
export type EventId = Id<"event">;
