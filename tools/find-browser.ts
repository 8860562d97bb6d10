import { chromium } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isMain, orExit } from "./command.ts";

/** What every tool that starts Chromium passes to it: quiet, no GPU, no requests of its own. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

const COMMANDS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** The named commands' first hit on PATH. */
export function onPath(commands: readonly string[], path = process.env["PATH"] ?? ""): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

/**
 * The Chromium that tools and tests use: `CHROMIUM_PATH`, then PATH, then the usual places, then Playwright's
 * own. Undefined where there is none.
 */
export function findChromium(): string | undefined {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) return chosen;
  return onPath(COMMANDS) ?? [...USUAL_PLACES, chromium.executablePath()].find(isExecutable);
}

/**
 * Finds Chromium or installs it: from Debian's packages as root on Debian, else Playwright's own build.
 * @throws {Error} that says what to do, where neither works.
 */
export function needChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (canUseApt()) installDebianPackages(["chromium"]);
  else run("npx", ["playwright", "install", "chromium"]);
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error(
      "No Chromium was found, and installing one did not work.\n" +
        "Install it by hand, one of:\n" +
        "  apt-get install chromium          (Debian, as root)\n" +
        "  npx playwright install chromium   (anywhere)\n" +
        "or set CHROMIUM_PATH to an executable of Chromium or Chrome.",
    );
  }
  return installed;
}

/** Whether this is Debian itself (Ubuntu's package of Chromium is an empty shell) and we are root. */
export function canUseApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** Installs packages with apt-get; what went wrong is on the terminal. Answers whether it worked. */
export function installDebianPackages(packages: readonly string[]): boolean {
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  return run("apt-get", ["update"]) && run("apt-get", install);
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`> ${command} ${args.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "inherit", env }).status === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (isMain(import.meta.filename)) await orExit(() => console.log(needChromium()));
