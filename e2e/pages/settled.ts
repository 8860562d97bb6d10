import type { Page } from "@playwright/test";

/** Opens an address and waits until what the page loads once it is idle has had its time. */
export async function openSettled(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // Workbenches keep a spare sandbox that loads in its own time, so "network idle" may never come.
  await page.locator("html[data-root]").waitFor();
  await page.waitForTimeout(1_200);
}
