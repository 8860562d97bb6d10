import { spawn } from "node:child_process";

/**
 * Runs an npm script with the terminal as its output; answers whether it succeeded. After `limit` minutes, or when
 * this process is told to end, it and everything that it started are ended.
 */
export function runScript(script: string, flags: readonly string[], limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script, ...(flags.length > 0 ? ["--", ...flags] : [])], {
      stdio: ["ignore", "inherit", "inherit"],
      // A process group of its own, so that servers and browsers of the script end with it.
      detached: process.platform !== "win32",
      shell: process.platform === "win32",
    });
    const end = () => endGroup(child.pid);
    const endAndLeave = () => {
      end();
      process.exit(130);
    };
    const timer = setTimeout(() => {
      console.error(`"npm run ${script}" did not end within ${limit} minutes and was stopped.`);
      end();
    }, limit * 60_000);
    process.once("SIGINT", endAndLeave).once("SIGTERM", endAndLeave);

    const finish = (succeeded: boolean) => {
      clearTimeout(timer);
      process.off("SIGINT", endAndLeave).off("SIGTERM", endAndLeave);
      resolve(succeeded);
    };
    child.once("error", (error) => {
      console.error(error.message);
      finish(false);
    });
    child.once("exit", (code) => finish(code === 0));
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It ended meanwhile.
  }
}
