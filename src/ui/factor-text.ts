const short = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const long = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** How far a guess is off, as a number without its unit: `1.25`, `12.5`, `1,230`. */
export function factorText(factor: number): string {
  return (factor < 10 ? short : long).format(factor);
}
