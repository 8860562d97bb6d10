import { expect, test } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import version1 from "#storage/fixtures/version-1.json" with { type: "json" };
import { startChromium } from "./fixture/killable-chromium.ts";
import { serveFixture } from "./fixture/serve-fixture.ts";
import { SAID, type Said } from "./fixture/typing.ts";

const KILLS = 50;
const UPGRADE_KILLS = 6;

/** The runner would trace these browsers, and fail when one is killed before its trace has begun. */
test.use({ trace: "off" });

/** Whole browsers are started and killed one after the other, beside whatever else is being tested. */
test.describe.configure({ mode: "serial", timeout: 10 * 60_000 });

test(`nothing that was said to be saved is missing after ${KILLS} kills while typing and appending`, async () => {
  const site = await serveFixture();
  const profile = mkdtempSync(join(tmpdir(), "hotpath-kill-"));
  const events = new Set<string>();
  let text = "";
  let claims = 0;
  try {
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const browser = await startChromium(profile);
      await browser.page.goto(site.url);
      const found = await browser.page.evaluate(() => window.storageFixture.lookAfterKill());
      const there = new Set(found.events);
      expect([...events].filter((id) => !there.has(id))).toEqual([]);
      expect(found.text.startsWith(text), `draft of ${found.text.length}, said ${text.length}`).toBe(true);
      expect(found.loss).toBeUndefined();
      expect(found.unfinishedRun).toBe(kill > 0);

      browser.page.on("console", (message) => {
        if (!message.text().startsWith(SAID)) return;
        // Our own page has written it.
        const said = JSON.parse(message.text().slice(SAID.length)) as Said;
        claims += 1;
        text = said.text;
        for (const id of said.events) events.add(id);
      });
      await browser.page.evaluate(() => window.storageFixture.typeAndAppend());
      await new Promise((resolve) => setTimeout(resolve, 250 + Math.random() * 700));
      await browser.kill();
    }
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
  console.log(
    `${KILLS} kills: ${claims} times “saved”, ${events.size} events and ${text.length} characters of it`,
  );
  expect(claims).toBeGreaterThan(KILLS);
});

test("killed in an upgrade, the database is of one version or the other, and whole", async () => {
  const site = await serveFixture();
  try {
    for (let kill = 0; kill < UPGRADE_KILLS; kill += 1) {
      const profile = mkdtempSync(join(tmpdir(), "hotpath-upgrade-"));
      const drafts = Array.from({ length: 3000 }, (_, n) => ({
        exercise: `cache/n${n}`,
        text: `draft ${n}`,
        savedAt: n,
      }));
      const first = await startChromium(profile);
      await first.page.goto(site.url);
      await first.page.evaluate((content) => window.storageFixture.createVersion1(content), {
        ...version1,
        drafts,
      });
      // Not awaited: the answer dies with the browser.
      first.page.evaluate(() => window.storageFixture.storage.log.state()).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, (kill / UPGRADE_KILLS) * 400));
      await first.kill();

      const second = await startChromium(profile);
      await second.page.goto(site.url);
      const after = await second.page.evaluate(async () => {
        const { storage } = window.storageFixture;
        const file = await storage.backup.export();
        return {
          drafts: file.drafts,
          events: file.events,
          leftOut: file.leftOut,
          status: storage.status.get(),
        };
      });
      await second.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
      expect(after).toEqual({ drafts: 3000, events: 4, leftOut: 0, status: { kind: "saved" } });
    }
  } finally {
    await site.close();
  }
});
