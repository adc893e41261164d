/** The middle one of several measurements. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share `q` of them lies. */
export function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Prints one figure in its column. */
export function row(what: string, figure: string): void {
  console.log(`  ${what.padEnd(48)} ${figure.padStart(12)}`);
}
