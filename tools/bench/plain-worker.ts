import { assert } from "chai";

/*
 * The usual shape of a runner in a browser, as freeCodeCamp's: a plain worker of the page's own origin takes code
 * and tests as text, evaluates both together and asserts with chai. Nothing is isolated, hardened, counted or
 * announced. It is here to be measured against, and is not shipped.
 */
Object.assign(self, { assert });

interface PlainJob {
  readonly code: string;
  readonly tests: readonly string[];
}

addEventListener("message", ({ data: { code, tests } }: MessageEvent<PlainJob>) => void judge(code, tests));
postMessage("ready");

async function judge(code: string, tests: readonly string[]): Promise<void> {
  const outcomes: string[] = [];
  for (const test of tests) outcomes.push(await outcomeOf(`${code}\n;(async () => { ${test} })()`));
  postMessage(outcomes);
}

async function outcomeOf(text: string): Promise<string> {
  try {
    await (0, eval)(text);
    return "passed";
  } catch (error) {
    return String(error);
  }
}
