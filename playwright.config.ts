import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "./tools/find-browser.ts";

const PORT = Number(process.env["E2E_PORT"] ?? 4317);
const executablePath = findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  // Of a machine that is busy, nothing is asked but that it gets there.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/reports/e2e.json" }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    trace: "retain-on-failure",
    launchOptions: {
      args: [...CHROMIUM_ARGS],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    command: `npx tsx tools/serve.ts --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: process.env["CI"] === undefined,
    timeout: 20_000,
  },
});
