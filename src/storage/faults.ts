/** Why something is not saved. */
export type Fault =
  | "missing"
  | "denied"
  | "failing"
  | "silent"
  | "superseded"
  | "newer"
  | "broken upgrade"
  | "closed"
  | "full"
  | "aborted"
  | "slow";

const WHY: Readonly<Record<Fault, string>> = {
  missing: "This browser has no storage for sites. What you do is kept only until this tab is closed.",
  denied:
    "This browser doesn't let the site store anything (a private window, or site data is blocked). What you do is kept only until this tab is closed.",
  failing: "The browser's storage fails to open. What you do is kept only until this tab is closed.",
  silent:
    "The browser's storage doesn't answer: another Hotpath tab may be holding it. Close or reload the other tabs.",
  superseded: "A newer Hotpath was opened in another tab. Reload this tab to go on saving.",
  newer: "A newer Hotpath has stored your work here; this older page can only read it. Reload the page.",
  "broken upgrade":
    "Your stored work could not be brought to this version of Hotpath; it is unchanged. Export a backup, then reload the page.",
  closed: "The browser keeps closing its storage. Export a backup, then reload the page.",
  full: "The browser's storage is full. Export a backup, then free some space.",
  aborted: "The browser refused to store the last change. Hotpath keeps trying.",
  slow: "The browser's storage takes very long to answer. Hotpath keeps waiting.",
};

/** The sentence for the learner: what happened, what it means, what to do. */
export function whyNotSaved(fault: Fault): string {
  return WHY[fault];
}

/** What an error of IndexedDB means for us. Engines agree on the names, not on the messages. */
export function faultOf(error: unknown): Fault {
  switch (nameOf(error)) {
    case "QuotaExceededError":
      return "full";
    case "SecurityError":
    case "NotAllowedError":
      return "denied";
    case "InvalidStateError":
      return "closed";
    case "VersionError":
      return "newer";
    case "AbortError":
      return "aborted";
    default:
      return "failing";
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}
