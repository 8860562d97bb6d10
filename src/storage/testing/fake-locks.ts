/** Web Locks for Node, as far as this room uses them. */
export function createFakeLocks(): { readonly manager: LockManager; releaseAll(): void } {
  const held = new Set<string>();
  const manager = {
    async request(name: string, work: () => Promise<void>) {
      held.add(name);
      await work();
      held.delete(name);
    },
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })), pending: [] }),
  };
  return {
    // Clone boundary: the two methods above are all that is used.
    manager: manager as unknown as LockManager,
    releaseAll: () => held.clear(),
  };
}
