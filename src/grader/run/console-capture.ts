import { ONE_LINE, printValue } from "../print/print-value.ts";
import { CAPS } from "../protocol.ts";
import type { ConsoleLine } from "../report.ts";

/** Where printed lines go. */
export interface ConsoleSink {
  line(level: ConsoleLine["level"], text: string): void;
  /** `count` lines were dropped in all */
  dropped(count: number): void;
}

export interface ConsoleCapture {
  /** what code under test finds as `console` */
  readonly console: Record<string, (...args: unknown[]) => void>;
  /** Prints a line of our own, under the same caps. */
  print(level: ConsoleLine["level"], text: string): void;
  /** Begins a run: counters start anew. */
  begin(sink: ConsoleSink): void;
  /** Tells the sink how many lines were dropped, when more were since it was last told. */
  flush(): void;
}

/** One line's text is cut here. */
const LONGEST_LINE = 8_000;

/** A console of its own: the platform's would hold on to objects, and print to where nobody looks. */
export function createConsoleCapture(now: () => number): ConsoleCapture {
  let sink: ConsoleSink | undefined;
  let lines = 0;
  let units = 0;
  let dropped = 0;
  let told = 0;
  let indent = "";
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();

  const print = (level: ConsoleLine["level"], args: readonly unknown[]) => {
    if (!sink) return;
    if (lines >= CAPS.consoleLines || units >= CAPS.console - LONGEST_LINE) {
      dropped += 1;
      return;
    }
    const text = (indent + formatLine(args)).slice(0, LONGEST_LINE);
    lines += 1;
    units += text.length;
    sink.line(level, text);
  };

  const console = {
    log: (...args: unknown[]) => print("log", args),
    info: (...args: unknown[]) => print("info", args),
    debug: (...args: unknown[]) => print("debug", args),
    warn: (...args: unknown[]) => print("warn", args),
    error: (...args: unknown[]) => print("error", args),
    trace: (...args: unknown[]) => print("debug", args),
    table: (value: unknown) => print("log", [value]),
    dir: (value: unknown) => print("log", [value]),
    assert: (condition: unknown, ...args: unknown[]) => {
      if (!condition) print("error", ["Assertion failed", ...args]);
    },
    count: (label: unknown = "default") => {
      const name = printable(label);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      print("log", [`${name}: ${counts.get(name) ?? 0}`]);
    },
    countReset: (label: unknown = "default") => void counts.delete(printable(label)),
    time: (label: unknown = "default") => void timers.set(printable(label), now()),
    timeLog: (label: unknown = "default", ...args: unknown[]) => print("log", [elapsed(label), ...args]),
    timeEnd: (label: unknown = "default") => {
      print("log", [elapsed(label)]);
      timers.delete(printable(label));
    },
    group: (...args: unknown[]) => {
      if (args.length > 0) print("log", args);
      if (indent.length < 40) indent += "  ";
    },
    groupEnd: () => void (indent = indent.slice(2)),
    clear: () => undefined,
  };

  const elapsed = (label: unknown) => {
    const name = printable(label);
    return `${name}: ${(now() - (timers.get(name) ?? now())).toFixed(3)} ms`;
  };

  return {
    console: { ...console, groupCollapsed: console.group },
    print: (level, text) => print(level, [text]),
    begin(next) {
      sink = next;
      [lines, units, dropped, told, indent] = [0, 0, 0, 0, ""];
      counts.clear();
      timers.clear();
    },
    flush() {
      if (dropped > told) sink?.dropped(dropped);
      told = dropped;
    },
  };
}

/** The arguments of one call as a line: text as it stands, the rest printed; `%s`, `%d`, `%i`, `%f`, `%o`, `%O`, `%j`, `%c` filled in. */
function formatLine(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== "string") return args.map(printable).join(" ");
  const head = first.slice(0, LONGEST_LINE).replace(/%[sdifoOjc%]/g, (mark) => {
    if (mark === "%%") return "%";
    if (rest.length === 0) return mark;
    const value = rest.shift();
    return mark === "%c" ? "" : printable(value);
  });
  return [head, ...rest.map(printable)].join(" ");
}

function printable(value: unknown): string {
  return typeof value === "string" ? value.slice(0, LONGEST_LINE) : printValue(value, ONE_LINE);
}
