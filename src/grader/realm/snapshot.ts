/** The properties of the locked objects as they were before any learner code. */
export type Snapshot = readonly {
  readonly holder: object;
  readonly name: string;
  readonly key: PropertyKey;
  readonly property: PropertyDescriptor;
}[];

/** Takes note of every property of `objects`. */
export function takeSnapshot(objects: ReadonlyMap<object, string>): Snapshot {
  const snapshot = [];
  for (const [holder, name] of objects) {
    for (const key of Reflect.ownKeys(holder)) {
      const property = Object.getOwnPropertyDescriptor(holder, key);
      if (property && key !== "stackTraceLimit") snapshot.push({ holder, name, key, property });
    }
  }
  return snapshot;
}

/** The name of a property that is no longer what it was; nothing when all are. */
export function findChange(snapshot: Snapshot): string | undefined {
  for (const { holder, name, key, property } of snapshot) {
    const now = Object.getOwnPropertyDescriptor(holder, key);
    if (now?.get === property.get && now?.set === property.set && Object.is(now?.value, property.value))
      continue;
    return `${name}.${String(key)}`;
  }
  return undefined;
}
