// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { err, ok } from "#base/result.ts";
import { DashboardHost } from "./testing/dashboard-host.tsx";
import { preview, servicesWith } from "./testing/fakes.ts";

let host: DashboardHost;

beforeEach(() => {
  host = new DashboardHost();
});
afterEach(() => host.remove());

describe("the backup", () => {
  it("is handed over, counted as delivered, and says what is not in it", async () => {
    const services = servicesWith();
    const file = await services.backup.export();
    const delivered = vi.fn(() => Promise.resolve());
    vi.spyOn(services.backup, "export").mockResolvedValue({ ...file, delivered });
    await host.show(services);
    await host.press("Export backup");
    expect(delivered).toHaveBeenCalledOnce();
    expect(host.text).toContain("hotpath-backup.jsonl holds 2 entries. 1 could not be read");
  });

  it("is not counted as delivered when the learner changed their mind", async () => {
    const services = servicesWith({ saveFile: () => Promise.resolve(false) });
    const file = await services.backup.export();
    const delivered = vi.fn(() => Promise.resolve());
    vi.spyOn(services.backup, "export").mockResolvedValue({ ...file, delivered });
    await host.show(services);
    await host.press("Export backup");
    expect(delivered).not.toHaveBeenCalled();
    expect(host.text).toContain("Nothing was saved.");
  });

  it("is reminded of when it is due", async () => {
    const services = servicesWith();
    vi.spyOn(services.backup, "due").mockResolvedValue({ due: true, newEvents: 20, lastExportAt: undefined });
    await host.show(services);
    expect(host.text).toContain("20 entries are in this browser alone. A good moment for a backup.");
  });
});

describe("an import", () => {
  it("is previewed first and merged only when told to", async () => {
    const apply = vi.fn(() => preview.apply());
    const services = servicesWith();
    vi.spyOn(services.backup, "preview").mockResolvedValue(ok({ ...preview, apply }));
    await host.show(services);
    await host.choose(new File(["x"], "mine.jsonl"));
    expect(host.dialog?.textContent).toContain("142 new entries, 3 drafts differ, nothing is removed.");
    expect(host.dialog?.textContent).toContain("2 entries come from a newer version");
    expect(apply).not.toHaveBeenCalled();
    await host.press("Import and merge");
    expect(apply).toHaveBeenCalledOnce();
    expect(host.text).toContain("142 entries were added.");
  });

  it("changes nothing when it is cancelled", async () => {
    const apply = vi.fn(() => preview.apply());
    const services = servicesWith();
    vi.spyOn(services.backup, "preview").mockResolvedValue(ok({ ...preview, apply }));
    await host.show(services);
    await host.choose(new File(["x"], "mine.jsonl"));
    await host.press("Cancel");
    expect(apply).not.toHaveBeenCalled();
    expect(host.dialog?.open).toBe(false);
  });

  it("of a bad file says what is wrong, where, and what to do", async () => {
    const services = servicesWith();
    const problem = { message: "It ends in the middle of a line.", line: 12, advice: "Export it again." };
    vi.spyOn(services.backup, "preview").mockResolvedValue(err(problem));
    await host.show(services);
    await host.choose(new File(["x"], "cut.jsonl"));
    expect(host.dialog?.textContent).toContain(
      "cut.jsonl, line 12: It ends in the middle of a line.Export it again.",
    );
  });

  it("can be taken back", async () => {
    const services = servicesWith();
    vi.spyOn(services.backup, "undoable").mockResolvedValue({ at: 0, addedEvents: 142 });
    await host.show(services);
    await host.press(/^Take back/);
    expect(host.text).toContain("The import was taken back: 142 entries.");
  });
});
