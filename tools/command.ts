/** Whether this file is the command that was started, not one that was imported. */
export function isMain(filename: string): boolean {
  return filename === process.argv[1];
}

/** Runs a command; what it throws is shown as one message, and the exit code is 1. */
export async function orExit(command: () => unknown): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
