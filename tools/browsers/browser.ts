/** A browser other than Chromium, driven from here. */
export interface Browser {
  /** e.g. `Firefox 153.0` */
  readonly name: string;
  /** Opens an address in the one page there is. */
  open(url: string): Promise<void>;
  /**
   * Runs the text of an async function's body in the page, and gives the JSON it returns; `argument` is what is
   * passed, JSON too. It is text and not a function because what runs there sees nothing of what is here.
   */
  evaluate(body: string, argument?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** How to get at one kind of browser. */
export interface BrowserKind {
  readonly kind: "firefox" | "webkit";
  /** Why it cannot be driven on this machine, as a sentence; nothing when it can. */
  missing(): string | undefined;
  launch(): Promise<Browser>;
}
