import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "./tools/find-browser.ts";

const PORT = Number(process.env["E2E_PORT"] ?? 4317);
const ENGINES = /e2e[\\/](sandbox|storage)[\\/].*\.spec\.ts$/;
const executablePath = findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env["CI"] !== undefined,
  // Of a machine that is busy, nothing is asked but that it gets there.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/reports/e2e.json" }]],
  use: {
    browserName: "chromium",
    baseURL: `http://localhost:${PORT}`,
    trace: "retain-on-failure",
    launchOptions: {
      args: [...CHROMIUM_ARGS],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    // A verdict or a saved word that is right at the second try only is wrong.
    { name: "engines", testMatch: ENGINES, retries: 0 },
    // A screen is driven through a machine that others use too. What needs its second try is named at the end.
    { name: "screens", testIgnore: ENGINES, retries: process.env["CI"] === undefined ? 0 : 1 },
  ],
  webServer: {
    command: `npx tsx tools/serve.ts --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: process.env["CI"] === undefined,
    timeout: 20_000,
  },
});
