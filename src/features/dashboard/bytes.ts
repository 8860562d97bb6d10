const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** `3.4 MB`, in steps of a thousand. */
export function sayBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits)} ${UNITS[step] ?? "bytes"}`;
}
