/** The mark: a flame graph of four frames, its hot path rising to the right. Decorative beside the name. */
export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <rect x="0" y="20" width="26" height="5" fill="var(--ink)" />
      <rect x="0" y="13.7" width="11" height="5" fill="var(--heat-2)" />
      <rect x="12.2" y="13.7" width="13.8" height="5" fill="var(--heat-3)" />
      <rect x="12.2" y="7.4" width="8.6" height="5" fill="var(--heat-4)" />
      <rect x="22" y="7.4" width="4" height="5" fill="var(--heat-1)" />
      <rect x="14.6" y="1.1" width="4.4" height="5" fill="var(--heat-5)" />
    </svg>
  );
}
