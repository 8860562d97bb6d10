import { describe, expect, it } from "vitest";
import { createPersistence } from "./persistence.ts";

const manager = (fields: Partial<StorageManager>) => createPersistence(() => fields as StorageManager);

describe("persistence", () => {
  it("tells whether the storage is persistent, and how full it is", async () => {
    const persistence = manager({
      persisted: () => Promise.resolve(true),
      estimate: () => Promise.resolve({ usage: 5, quota: 100 }),
    });
    expect(await persistence.read()).toEqual({ persistent: true, used: 5, quota: 100 });
  });

  it("tells the browser's answer", async () => {
    expect(await manager({ persist: () => Promise.resolve(true) }).ask()).toBe("granted");
    expect(await manager({ persist: () => Promise.resolve(false) }).ask()).toBe("refused");
  });

  it("knows nothing where there is no storage manager, or it throws", async () => {
    for (const persistence of [createPersistence(() => undefined), manager({})]) {
      expect(await persistence.read()).toEqual({ persistent: undefined, used: undefined, quota: undefined });
      expect(await persistence.ask()).toBe("unsupported");
    }
  });
});
