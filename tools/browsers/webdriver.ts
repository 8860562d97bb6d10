import { z } from "zod";

/** A session of the W3C WebDriver protocol: the few commands that tests need. */
export interface WebDriverSession {
  readonly browserName: string;
  readonly browserVersion: string;
  open(url: string): Promise<void>;
  /** Runs the text of a function body in the page; `arguments` holds `args`, then the callback for the answer. */
  executeAsync(script: string, args: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

const failure = z.object({ value: z.object({ error: z.string(), message: z.string() }) });
const created = z.object({
  sessionId: z.string(),
  capabilities: z.object({ browserName: z.string(), browserVersion: z.string() }),
});

/** Milliseconds that a script in the page may take: a run with its patience, and more. */
const SCRIPT_TIMEOUT = 120_000;

/**
 * Starts a session.
 * @param driver address of the driver, e.g. `http://127.0.0.1:4444`
 * @throws {Error} what the driver said, or that it cannot be reached
 */
export async function createSession(driver: string, capabilities: object): Promise<WebDriverSession> {
  const answer = await command(`${driver}/session`, "POST", { capabilities: { alwaysMatch: capabilities } });
  const { sessionId, capabilities: got } = created.parse(answer);
  const session = `${driver}/session/${sessionId}`;
  await command(`${session}/timeouts`, "POST", { script: SCRIPT_TIMEOUT });
  return {
    browserName: got.browserName,
    browserVersion: got.browserVersion,
    open: async (url) => {
      await command(`${session}/url`, "POST", { url });
    },
    executeAsync: (script, args) => command(`${session}/execute/async`, "POST", { script, args }),
    close: async () => {
      await command(session, "DELETE");
    },
  };
}

async function command(address: string, method: "POST" | "DELETE", body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const answer: unknown = await response.json();
  const failed = failure.safeParse(answer);
  if (!response.ok && failed.success) {
    throw new Error(`WebDriver: ${failed.data.value.error}: ${failed.data.value.message}`);
  }
  return z.object({ value: z.unknown() }).parse(answer).value;
}
